using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>One entry of the ledger or the calendar: what was said or planned, and what later reports say became of it. Immutable.</summary>
public sealed record Commitment
{
    /// <summary>The record that opened it: who, to whom, what, condition, where said, and the sentence.</summary>
    public required EventRecord Record { get; init; }

    /// <summary>What it is.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>Who is to act.</summary>
    public required ImmutableArray<Actor> Doers { get; init; }

    /// <summary>The last day set for it; null when none is.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day after which it is expired if nothing decisive is reported; null when it cannot expire.</summary>
    public DateOnly? Expires => Kind is CommitmentKind.Refusal or CommitmentKind.Planned ? null : Until;

    /// <summary>Later records that bear on it, in the order of publication.</summary>
    public required ImmutableArray<CommitmentLink> Links { get; init; }

    /// <summary>Where it stands at the moment asked about: the last decisive link, else expired or open.</summary>
    public required CommitmentOutcome Outcome { get; init; }

    /// <summary>Whether a person has confirmed the link that decides.</summary>
    public bool Confirmed { get; init; }

    /// <summary>An entry from its parts.</summary>
    internal static Commitment Of(Undertaking about, ImmutableArray<CommitmentLink> links, CommitmentOutcome outcome, bool confirmed) =>
        new() { Record = about.Record, Kind = about.Kind, Doers = about.Doers, Until = about.Until, Links = links, Outcome = outcome, Confirmed = confirmed };

    /// <summary>The entry as it stands at the end of a day: an open one whose last day has passed is expired.</summary>
    internal Commitment At(DateOnly day) => Outcome == CommitmentOutcome.Open && Expires < day ? this with { Outcome = CommitmentOutcome.Expired } : this;
}
