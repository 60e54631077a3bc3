namespace Dragoman.Storage.Exports;

/// <summary>Our own records as flat rows with a header.</summary>
internal sealed class CsvFormat : IExportFormat
{
    public string Name => "csv";

    public string Description => "Comma-separated values with a header: one record a row, lists in a cell separated by semicolons.";

    public IReadOnlyList<BlankColumn> Blank { get; } = [new("sentence", "text of articles goes out with --text only")];

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var rows = new TableWriter(output, ',', RecordColumns.Names.Count);
        rows.Header(RecordColumns.Names);
        foreach (var stored in records)
        {
            foreach (var cell in RecordColumns.Of(run.Options.Text ? stored.Record : stored.Record with { Sentence = null })) rows.Text(cell);
            rows.EndRow();
            run.Counts.Rows++;
        }
    }
}
