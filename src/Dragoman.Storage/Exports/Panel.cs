using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>A panel: every unit that occurs in every month from the first to the last, with zeros where nothing was reported. In memory are the cells that are not zero.</summary>
/// <param name="unitColumns">Names of the columns that name a unit.</param>
internal sealed class Panel(params string[] unitColumns)
{
    private readonly SortedDictionary<string, Dictionary<int, PanelCell>> _units = new(StringComparer.Ordinal);
    private int _first = int.MaxValue;
    private int _last = int.MinValue;

    /// <summary>Counts a record once for a unit.</summary>
    /// <param name="unit">Its cells, separated by tabs.</param>
    /// <param name="month">The month, as <see cref="ExportDates.Month"/> counts.</param>
    /// <param name="record">The record.</param>
    public void Add(string unit, int month, EventRecord record)
    {
        if (!_units.TryGetValue(unit, out var months)) _units[unit] = months = [];
        if (!months.TryGetValue(month, out var cell)) months[month] = cell = new PanelCell();
        cell.Add(record);
        (_first, _last) = (Math.Min(_first, month), Math.Max(_last, month));
    }

    /// <summary>Writes all rows with a header.</summary>
    public void Write(ExportRun run, Stream output)
    {
        string[] columns = [.. unitColumns, "month", .. PanelCell.Columns, "articles_read"];
        using var rows = new TableWriter(output, ',', columns.Length);
        rows.Header(columns);
        if (_units.Count == 0) return;
        var articles = run.ArticlesRead().ToDictionary(m => m.Month, m => m.Articles, StringComparer.Ordinal);
        foreach (var (unit, months) in _units)
        {
            run.Stop.ThrowIfCancellationRequested();
            var names = unit.Split('\t');
            for (var month = _first; month <= _last; month++)
            {
                foreach (var name in names) rows.Text(name);
                var monthName = ExportDates.MonthName(month);
                rows.Text(monthName);
                (months.GetValueOrDefault(month) ?? PanelCell.Zero).Write(rows);
                rows.Whole(articles.GetValueOrDefault(monthName));
                rows.EndRow();
                run.Counts.Rows++;
            }
        }
    }
}
