using System.Collections.Immutable;

namespace Dragoman.Duplicates;

/// <summary>One of several accounts of the same thing.</summary>
/// <param name="Value">What is said: <c>12</c>, <c>40 or more</c>, <c>RUS</c>, <c>denied</c>.</param>
/// <param name="Sources">Who says so: the speaker, else the outlet; each once, earliest first.</param>
/// <param name="RecordIds">The records, earliest first.</param>
public sealed record OccurrenceAccount(string Value, ImmutableArray<string> Sources, ImmutableArray<string> RecordIds);
