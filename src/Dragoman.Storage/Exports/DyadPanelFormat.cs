using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>Months of ordered pairs of states or groups. A record counts once for a pair, however many sides it has there.</summary>
internal sealed class DyadPanelFormat : IExportFormat
{
    public string Name => "panel-dyad-month";

    public string Description => "Panel, comma-separated with a header: one row an ordered pair of states or groups and month, zero rows included, from the first month with an act to the last. articles_read counts all articles of the month that the coder read: divide by it to take out coverage.";

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        var panel = new Panel("actor", "recipient");
        foreach (var stored in records)
        {
            var record = stored.Record;
            if (ExportDates.Month(record) is not { } month)
            {
                run.Counts.LeaveOut(LeftOut.NoMonth);
                continue;
            }
            var pairs = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (actor, recipient) in DyadExpander.Expand(record))
                if (SidePairs.State(actor) is { } from && SidePairs.State(recipient) is { } to) pairs.Add($"{from}\t{to}");
            if (pairs.Count == 0) run.Counts.LeaveOut(LeftOut.NoPair);
            foreach (var pair in pairs) panel.Add(pair, month, record);
        }
        panel.Write(run, output);
    }
}
