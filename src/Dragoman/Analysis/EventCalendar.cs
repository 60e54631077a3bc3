using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>The calendar: events that were reported as planned, each with the later reports that say whether it was held, postponed, moved or cancelled. Immutable and thread-safe.</summary>
public sealed class EventCalendar
{
    private EventCalendar(ImmutableArray<Commitment> entries) => Entries = entries;

    /// <summary>The entries by planned day, those without a day last; of one day in the order of publication.</summary>
    public ImmutableArray<Commitment> Entries { get; }

    /// <summary>Makes the calendar: the same records, in whatever order, give the same calendar.</summary>
    /// <param name="records">Records, or of each occurrence the one that stands for it. Those of unknown publication are left out.</param>
    /// <param name="asOf">What was published after it is not seen.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="verdicts">What people have said of links; later ones than <paramref name="asOf"/> do not count.</param>
    public static EventCalendar Of(IEnumerable<EventRecord> records, DateTimeOffset asOf, LedgerRules rules, IEnumerable<LinkVerdict>? verdicts = null) =>
        new([.. LedgerBuilder.Build(records, asOf, rules, verdicts ?? [], kind => kind == CommitmentKind.Planned).OrderBy(e => e.Record.Date?.Start ?? DateOnly.MaxValue)]);
}
