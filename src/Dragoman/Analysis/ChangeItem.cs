using System.Collections.Immutable;

namespace Dragoman.Analysis;

/// <summary>Something that is other than it was at the cursor.</summary>
public sealed record ChangeItem
{
    /// <summary>In what way.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>How much it deserves to be read first; comparable within one answer.</summary>
    public required double Rank { get; init; }

    /// <summary>The change as a coded clause: who, what, to whom, when, where, and what is new about it.</summary>
    public required string Clause { get; init; }

    /// <summary>The pair as in <see cref="DyadEvent"/>; null for what concerns none.</summary>
    public string? First { get; init; }

    /// <summary>The other of the pair.</summary>
    public string? Second { get; init; }

    /// <summary>The occurrence; null where there is none.</summary>
    public string? Occurrence { get; init; }

    /// <summary>What was known before, where that can be said in a word.</summary>
    public string? Before { get; init; }

    /// <summary>What is known now.</summary>
    public string? After { get; init; }

    /// <summary>What it rests on, the newest first; empty only where the change is that nothing came.</summary>
    public ImmutableArray<ChangeEvidence> Evidence { get; init; } = [];
}
