using System.Collections.Immutable;

namespace Dragoman.Duplicates;

/// <summary>Something on which the reports of one occurrence do not agree.</summary>
/// <param name="Field">What: <c>killed</c>, <c>wounded</c> …, <c>actors</c>, <c>recipients</c>, <c>status</c>, <c>place</c>, <c>date</c>.</param>
/// <param name="Accounts">What is said, earliest account first.</param>
public sealed record OccurrenceDifference(string Field, ImmutableArray<OccurrenceAccount> Accounts);
