using System.Collections.Immutable;

namespace Dragoman.Evaluation;

/// <summary>A text with what is right about it. Layers that were not annotated are null.</summary>
public sealed record GoldCase
{
    /// <summary>The case.</summary>
    public required string Id { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Day of publication; null when unknown or a placeholder.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The text with <c>&lt;s&gt;</c> and <c>&lt;t&gt;</c> round the two sides; null outside relation sets.</summary>
    public string? MarkedText { get; init; }

    /// <summary>Whether every event of the text is in the gold; otherwise precision says little.</summary>
    public bool Exhaustive { get; init; }

    /// <summary>Events, one per ordered pair of sides.</summary>
    public ImmutableArray<GoldEvent>? Events { get; init; }

    /// <summary>Mentions of actors with what they stand for.</summary>
    public ImmutableArray<GoldActor>? Actors { get; init; }

    /// <summary>Temporal expressions.</summary>
    public ImmutableArray<GoldDate>? Dates { get; init; }

    /// <summary>Places.</summary>
    public ImmutableArray<GoldPlace>? Places { get; init; }

    /// <summary>Quantities of every kind but <see cref="Records.QuantityKind.Other"/>.</summary>
    public ImmutableArray<GoldQuantity>? Quantities { get; init; }

    /// <summary>Coreference chains.</summary>
    internal ImmutableArray<GoldChain>? Chains { get; init; }

    /// <summary>The collection the text is from; null when not said.</summary>
    internal string? Source { get; init; }
}
