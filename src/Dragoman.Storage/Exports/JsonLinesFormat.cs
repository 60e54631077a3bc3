using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>Our own records, one JSON object a line, as in <c>docs/record.md</c>.</summary>
internal sealed class JsonLinesFormat : IExportFormat
{
    public string Name => "jsonl";

    public string Description => "JSON Lines: one record a line with all its fields, as docs/record.md describes them.";

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        foreach (var stored in records)
        {
            output.Write(RecordJson.Write(run.Options.Text ? stored.Record : stored.Record with { Sentence = null }));
            output.WriteByte((byte)'\n');
            run.Counts.Rows++;
        }
    }
}
