using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>A later record that bears on an entry.</summary>
/// <param name="Record">The later record; its sentence is the second of the two to read.</param>
/// <param name="Outcome">What it means for the entry.</param>
/// <param name="Standing">Whether a person has confirmed it.</param>
/// <param name="Rule">The line of the rule table that fits, as <c>file:line</c>; null for a link that only a person has made.</param>
/// <param name="Reasons">Why, in fixed words: which sides, which act, which numbers, which words are the same.</param>
public sealed record CommitmentLink(EventRecord Record, CommitmentOutcome Outcome, LinkStanding Standing, string? Rule, ImmutableArray<string> Reasons);
