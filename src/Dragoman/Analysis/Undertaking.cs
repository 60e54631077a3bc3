using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>What an entry is about, whichever way the record says it: the content of an outer act, or the act of a plain record itself.</summary>
internal sealed class Undertaking
{
    private Undertaking(EventRecord record, CommitmentKind kind, DateOnly published)
    {
        (Record, Kind, Published) = (record, kind, published);
        Owners = Known(record.Actors);
        Addressees = Known(record.Recipients);
        if (record.Act is { } act)
        {
            (Type, Mode, Cameo, IsNegated) = (act.Type, act.Mode, act.Cameo, act.Negated);
            Doers = Known(act.Actors) is { IsEmpty: false } doers ? doers : kind == CommitmentKind.Demand ? Addressees : Owners;
            Targets = Known(act.Recipients) is { IsEmpty: false } targets ? targets : kind == CommitmentKind.Demand ? [] : Addressees;
        }
        else
        {
            (Type, Mode, Cameo) = (record.Type, record.Mode, record.Cameo);
            Doers = kind == CommitmentKind.Demand ? Addressees : Owners;
            Targets = kind == CommitmentKind.Demand ? Owners : Addressees;
        }
        (Doers, Targets) = (Named(Doers), Named(Targets));
        // Of both sides at once, and nobody to whom: a mutual act.
        IsMutual = record.Symmetric || (record.Act is not null && Doers.Length > 1 && Doers.Any(d => Addressees.Any(a => Side.IsSame(a, d))));
        Parties = Distinct([.. Owners, .. Addressees, .. Doers, .. Targets]);
        Until = Last(record.Deadline) ?? (record.Act is null && record.Date is { Basis: not DateBasis.Published } date && date.Start > published ? Last(date) : null);
        Day = kind != CommitmentKind.Planned && record.Date?.Start is { } start && start < published ? start : published;
    }

    public EventRecord Record { get; }

    public CommitmentKind Kind { get; }

    public DateOnly Published { get; }

    /// <summary>The day it was said, as far as the text tells.</summary>
    public DateOnly Day { get; }

    public EventType Type { get; }

    public EventMode? Mode { get; }

    public string? Cameo { get; }

    /// <summary>Whether it is about not doing it.</summary>
    public bool IsNegated { get; }

    public bool IsMutual { get; }

    /// <summary>Who said it.</summary>
    public ImmutableArray<Actor> Owners { get; }

    /// <summary>To whom it was said.</summary>
    public ImmutableArray<Actor> Addressees { get; }

    /// <summary>Who is to act.</summary>
    public ImmutableArray<Actor> Doers { get; }

    /// <summary>To whom it is to be done.</summary>
    public ImmutableArray<Actor> Targets { get; }

    public ImmutableArray<Actor> Parties { get; }

    /// <summary>The last day for it, or null.</summary>
    public DateOnly? Until { get; }

    /// <summary>Null for a record that opens no entry: of another status, said not to be, or of unknown publication.</summary>
    public static Undertaking? Of(EventRecord record)
    {
        if (record.Published is not { } published || record.Polarity == Polarity.Negative) return null;
        CommitmentKind? kind = record.Status switch
        {
            EventStatus.Promised => CommitmentKind.Promise,
            EventStatus.Offered => CommitmentKind.Offer,
            EventStatus.Threatened => CommitmentKind.Threat,
            EventStatus.Demanded => CommitmentKind.Demand,
            EventStatus.Refused => CommitmentKind.Refusal,
            EventStatus.Planned => CommitmentKind.Planned,
            _ => null,
        };
        return kind is { } known ? new Undertaking(record, known, DayOf(published)) : null;
    }

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    public static ImmutableArray<Actor> Known(ImmutableArray<Actor> sides) => sides.All(Side.IsKnown) ? sides : [.. sides.Where(Side.IsKnown)];

    // A content act names its sides by code; where they are those of the outer act, that one knows them better.
    private ImmutableArray<Actor> Named(ImmutableArray<Actor> sides) =>
        [.. sides.Select(s => s.EntityId is null && Owners.Concat(Addressees).Where(o => o.Code == s.Code && (s.Name is null || s.Name == o.Name)).ToList() is [var only] ? only : s)];

    private static DateOnly? Last(EventDate? date) => date?.End ?? date?.Start;

    private static ImmutableArray<Actor> Distinct(List<Actor> sides)
    {
        var kept = new List<Actor>();
        foreach (var side in sides) if (!kept.Exists(k => Side.IsSame(k, side))) kept.Add(side);
        return [.. kept];
    }
}
