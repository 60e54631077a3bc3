using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>A record as it is held against earlier entries: its known sides, its day, and what its sentence is about.</summary>
internal sealed class LaterRecord(EventRecord record, DateOnly published, LedgerRules rules)
{
    public EventRecord Record { get; } = record;

    public DateOnly Published { get; } = published;

    public ImmutableArray<Actor> Actors { get; } = Undertaking.Known(record.Actors);

    public ImmutableArray<Actor> Recipients { get; } = Undertaking.Known(record.Recipients);

    /// <summary>The first day of what it tells; that of publication when the text does not say.</summary>
    public DateOnly Day { get; } = record.Date?.Start ?? published;

    /// <summary>The last day of what it tells.</summary>
    public DateOnly LastDay { get; } = record.Date?.End ?? record.Date?.Start ?? published;

    /// <summary>What the sentence is about; read when first asked for.</summary>
    public SentenceObjects Objects => field ??= SentenceObjects.Of(Record, rules.Words.Common);
}
