namespace Dragoman.Storage.Exports;

/// <summary>Months of states or groups, as actor and as recipient. A record counts once for a state in a role.</summary>
internal sealed class CountryPanelFormat : IExportFormat
{
    public string Name => "panel-country-month";

    public string Description => "Panel, comma-separated with a header: one row a state or group, role (actor or recipient; sides of a mutual act are both) and month, zero rows included, from the first month with an act to the last. articles_read counts all articles of the month that the coder read: divide by it to take out coverage.";

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        var panel = new Panel("country", "role");
        foreach (var stored in records)
        {
            var record = stored.Record;
            if (ExportDates.Month(record) is not { } month)
            {
                run.Counts.LeaveOut(LeftOut.NoMonth);
                continue;
            }
            var units = new HashSet<string>(StringComparer.Ordinal);
            foreach (var side in record.Actors)
            {
                if (SidePairs.State(side) is not { } state) continue;
                units.Add($"{state}\tactor");
                if (record.Symmetric) units.Add($"{state}\trecipient");
            }
            foreach (var side in record.Recipients)
                if (SidePairs.State(side) is { } state) units.Add($"{state}\trecipient");
            if (units.Count == 0) run.Counts.LeaveOut(LeftOut.NoSide);
            foreach (var unit in units) panel.Add(unit, month, record);
        }
        panel.Write(run, output);
    }
}
