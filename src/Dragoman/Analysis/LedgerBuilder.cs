using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>
/// Goes through records in the order of publication and keeps the entries: every record is held against the entries open before it, then opens one of its own unless it only
/// repeats an earlier one. The order is that of the records' own fields, so the order in which they come does not matter. Not thread-safe.
/// </summary>
internal sealed class LedgerBuilder
{
    private readonly LedgerRules _rules;
    private readonly LinkFinder _finder;
    private readonly Restatement _restatement;
    private readonly EntryIndex _index;
    private readonly VerdictBook _verdicts;
    private readonly List<OpenEntry> _entries = [];
    private readonly Dictionary<string, OpenEntry> _byId = new(StringComparer.Ordinal);

    private LedgerBuilder(LedgerRules rules, VerdictBook verdicts)
    {
        (_rules, _verdicts) = (rules, verdicts);
        (_finder, _restatement, _index) = (new LinkFinder(rules), new Restatement(rules), new EntryIndex(rules.Settings));
    }

    /// <summary>The entries of the wanted kinds as they stood at a moment.</summary>
    /// <remarks><see cref="DateTimeOffset.MaxValue"/> stands for all records and no day: nothing is expired.</remarks>
    public static ImmutableArray<Commitment> Build(IEnumerable<EventRecord> records, DateTimeOffset asOf, LedgerRules rules, IEnumerable<LinkVerdict> verdicts, Func<CommitmentKind, bool> wanted)
    {
        var builder = new LedgerBuilder(rules, VerdictBook.Of(verdicts, asOf));
        foreach (var record in records.Where(r => r.Published <= asOf).OrderBy(r => r, RecordOrder.Instance)) builder.Add(record, wanted);
        var day = asOf == DateTimeOffset.MaxValue ? DateOnly.MinValue : Undertaking.DayOf(asOf.ToUniversalTime());
        return [.. builder._entries.Select(e => e.At(day))];
    }

    private void Add(EventRecord record, Func<CommitmentKind, bool> wanted)
    {
        var undertaking = Undertaking.Of(record) is { } some && wanted(some.Kind) ? some : null;
        var later = new LaterRecord(record, Undertaking.DayOf(record.Published!.Value), _rules); // Only published ones are gone through.
        var repeats = false;
        var open = _index.Of(later);
        if (open.Count > 0)
        {
            foreach (var found in Best(open, later, undertaking))
            {
                Link(found, later);
                repeats |= found.Outcome == CommitmentOutcome.Repeated;
            }
        }
        repeats |= Said(record);
        if (undertaking is null || repeats) return;
        var entry = new OpenEntry(undertaking, _rules);
        _entries.Add(entry);
        _byId[record.Id] = entry;
        _index.Add(entry);
    }

    // One entry a kind, and of each owner: a delivery keeps one promise, the one that most speaks for; but it may keep a promise and meet a demand.
    private List<LinkCandidate> Best(List<OpenEntry> open, LaterRecord later, Undertaking? undertaking)
    {
        var found = open.Where(e => !_verdicts.Decides(e.About.Record.Id, later.Record.Id))
            .Select(e => (undertaking is not null ? _restatement.Find(e, undertaking, later) : null) ?? _finder.Find(e, later)).OfType<LinkCandidate>();
        return found.GroupBy(c => (c.Entry.About.Kind, Owner: c.Entry.About.Owners.SelectMany(Side.Keys).FirstOrDefault() ?? "")).Select(g => g.Aggregate((best, next) => next.Weight >= best.Weight ? next : best)).ToList();
    }

    // What people have said of pairs of records; true when one is a repetition.
    private bool Said(EventRecord record)
    {
        var repeats = false;
        foreach (var verdict in _verdicts.Of(record.Id))
        {
            if (verdict.Outcome is not { } outcome || !_byId.TryGetValue(verdict.EntryId, out var entry)) continue;
            var proposed = entry.IsClosed ? null : _finder.Find(entry, new LaterRecord(record, Undertaking.DayOf(record.Published!.Value), _rules)); // As above.
            ImmutableArray<string> reasons = [.. proposed?.Reasons ?? [], $"confirmed by {verdict.Author}: {verdict.Reason}"];
            entry.Link(new CommitmentLink(record, outcome, LinkStanding.Confirmed, proposed?.Rule, reasons));
            repeats |= outcome == CommitmentOutcome.Repeated;
        }
        return repeats;
    }

    private void Link(LinkCandidate found, LaterRecord later)
    {
        if (found.Outcome == CommitmentOutcome.Fulfilled) Count(found.Entry, later.Record);
        found.Entry.Link(new CommitmentLink(later.Record, found.Outcome, LinkStanding.Possible, found.Rule, found.Entry.IsPart && found.Outcome == CommitmentOutcome.Fulfilled ? found.Reasons.Add("a part only") : found.Reasons));
    }

    private void Count(OpenEntry entry, EventRecord record)
    {
        entry.IsPart = false;
        foreach (var (said, done) in Amounts.Comparable(entry.About.Record.Quantities, record.Quantities).Take(1))
        {
            entry.Done = (entry.Done ?? 0) + Amounts.Least(done);
            entry.IsPart = entry.Done < _rules.Settings.Part * Amounts.Least(said);
        }
    }
}
