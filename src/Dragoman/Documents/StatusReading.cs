using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Documents;

/// <summary>What the text claims of one act.</summary>
public sealed class StatusReading
{
    /// <summary>The status.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Whether the text says that it is not.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>Tokens that decided.</summary>
    public ImmutableArray<int> Cues { get; init; } = [];

    /// <summary>First token and token after the last of the condition; (0, 0) when there is none.</summary>
    public (int First, int End) Condition { get; init; }
}
