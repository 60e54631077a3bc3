using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>What is looked at of a record to find the others of its occurrence, worked out once. Immutable.</summary>
internal sealed class RecordProfile
{
    // Longer spans say nothing of the day.
    private const int LongestSpan = 62;

    private RecordProfile(EventRecord record)
    {
        Record = record with { Sentence = null, Cues = [] };
        SentenceKey = record.Sentence is { } sentence ? StableHash.Fnv64(sentence) : (ulong)((record.SentenceIndex ?? -1) + 1);
        Order = PublicationOrder.Of(record);
        Status = StatusGroups.Of(record);
        Words = SentenceWords.Of(record);
        Trigger = record.Trigger?.Text is { Length: > 0 } text ? text[..Math.Min(5, text.Length)].ToLowerInvariant() : null;
        PublishedDay = record.Published is { } published ? DateOnly.FromDateTime(published.Date).DayNumber : 0;
        (Knowledge, From, To) = Days(record, PublishedDay);
        Places = NeighbourKeys.Of(this);
    }

    /// <summary>The record, without its sentence.</summary>
    public EventRecord Record { get; }

    /// <summary>Its place in the order of reading.</summary>
    public PublicationOrder Order { get; }

    /// <summary>Its id.</summary>
    public string Id => Record.Id;

    /// <summary>What the text claims of it.</summary>
    public StatusGroup Status { get; }

    /// <summary>Equal for records of one sentence of an article; 0 when it is not known.</summary>
    public ulong SentenceKey { get; }

    /// <summary>Its sentence.</summary>
    public SentenceWords Words { get; }

    /// <summary>Beginning of the trigger.</summary>
    public string? Trigger { get; }

    /// <summary>Day of publication as a day number; 0 when unknown.</summary>
    public int PublishedDay { get; }

    /// <summary>How well its day is known.</summary>
    public DayKnowledge Knowledge { get; }

    /// <summary>First day, as a day number.</summary>
    public int From { get; }

    /// <summary>Last day, as a day number.</summary>
    public int To { get; }

    /// <summary>Where it stands and looks for others.</summary>
    public NeighbourKeys Places { get; }

    public static RecordProfile Of(EventRecord record) => new(record);

    /// <summary>State or group of a side; null when nothing is known of it.</summary>
    public static string? State(Actor side) => side.Country ?? side.Group ?? (side.Code == ActorCode.Unknown ? null : side.Code);

    /// <summary>The states and groups of a list of sides, each once, in order.</summary>
    public static ImmutableArray<string> States(ImmutableArray<Actor> sides) => [.. sides.Select(State).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static (DayKnowledge Knowledge, int From, int To) Days(EventRecord record, int published)
    {
        if (record.Date is { Start: { } start, Basis: not DateBasis.Published } date)
        {
            var (from, to) = (start.DayNumber, Math.Max(start.DayNumber, (date.End ?? start).DayNumber));
            if (from == to) return (DayKnowledge.Day, from, to);
            if (to - from <= LongestSpan) return (date.Precision == DatePrecision.Day ? DayKnowledge.Range : DayKnowledge.Vague, from, to);
        }
        if (published > 0) return (DayKnowledge.Published, published, published);
        return record.Date?.Start is { } day ? (DayKnowledge.Published, day.DayNumber, day.DayNumber) : (DayKnowledge.None, 0, 0);
    }
}
