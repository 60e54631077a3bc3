using System.Collections.Immutable;

namespace Dragoman.Analysis;

/// <summary>What a later record may mean for an entry, and how much speaks for it.</summary>
internal sealed record LinkCandidate(OpenEntry Entry, CommitmentOutcome Outcome, string? Rule, double Weight, ImmutableArray<string> Reasons);
