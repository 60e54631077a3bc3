using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>Events of the Phoenix pipeline: 26 columns, tab-separated, no header (openeventdata/phoenix_pipeline).</summary>
internal sealed class PhoenixFormat : IExportFormat
{
    private const int Columns = 26;

    public string Name => "phoenix";

    public string Description => "Phoenix events: 26 columns separated by tabs, no header, one row a pair of sides; quad classes of that pipeline (0 to 4). Cells are not quoted.";

    public IReadOnlyList<BlankColumn> Blank { get; } = [new("Issues", "counts of that pipeline's own word lists; PLOVER contexts stand in jsonl, csv and polecat")];

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var rows = new TableWriter(output, '\t', Columns);
        foreach (var row in PairEvents.Of(records, run))
        {
            var (record, day, act, place) = (row.Record, row.Day, row.Event, row.Record.Place);
            rows.Text(string.Create(CultureInfo.InvariantCulture, $"{run.Counts.Rows + 1}_{record.Version}"));
            rows.Text(ExportDates.Compact(day)).Whole(day.Year).Whole(day.Month).Whole(day.Day);
            Side(rows, row.Actor);
            Side(rows, row.Recipient);
            rows.Text(act.Code).Text(act.Root).Whole(act.PhoenixQuad).Number(act.Goldstein).Blank();
            rows.Number(place?.Lat).Number(place?.Lon).Text(place?.Name ?? place?.Text).Text(PlaceParts.Province(place)).Text(place?.Country);
            rows.Text(string.Create(CultureInfo.InvariantCulture, $"{record.ArticleId}_{record.SentenceIndex}")).Text(record.Url).Text(record.Outlet);
            rows.EndRow();
        }
    }

    private static void Side(TableWriter rows, Actor? side)
    {
        if (side is null)
        {
            rows.Blank(4);
            return;
        }
        var cameo = CameoActor.Of(side);
        var others = cameo.Country is null ? cameo.Types.Skip(1).ToArray() : [.. cameo.Types];
        rows.Text(cameo.Code).Text(cameo.Entity).Text(others.FirstOrDefault()).Text(string.Join(';', others.Skip(1)));
    }
}
