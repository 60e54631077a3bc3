using System.Globalization;

namespace Dragoman.Storage.Exports;

/// <summary>GDELT 2.0 Mentions: 16 columns, tab-separated, no header; its ids are those of <see cref="GdeltFormat"/>.</summary>
internal sealed class GdeltMentionsFormat : IExportFormat
{
    private const int Columns = 16;
    private const int Web = 1;
    private const int CitationOnly = 2;

    public string Name => "gdelt-mentions";

    public string Description => "GDELT 2.0 Mentions: 16 columns separated by tabs, no header, one row a pair of sides, to be joined with the events by the first column. Offsets count UTF-16 units of title, empty line, body.";

    public IReadOnlyList<BlankColumn> Blank { get; } =
    [
        new("InRawText", "GDELT's own way of reading; ours has no counterpart"),
        new("Confidence", "blank where the type of a record is not calibrated"),
        new("MentionDocLen, MentionDocTone", "length is not kept with records, tone not measured"),
        new("MentionDocTranslationInfo, Extras", "nothing is translated, nothing is reserved"),
    ];

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var rows = new TableWriter(output, '\t', Columns);
        foreach (var row in PairEvents.Of(records, run))
        {
            var record = row.Record;
            var received = row.Stored.ReceivedAt.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            rows.Whole(row.Id).Text(received).Text(received).Whole(record.Url is null ? CitationOnly : Web).Text(record.Outlet).Text(record.Url ?? record.ArticleId);
            rows.Whole(record.SentenceIndex).Whole(row.Actor?.Span?.Start).Whole(row.Recipient?.Span?.Start).Whole(record.Trigger?.Span.Start);
            rows.Blank().Number(record.Confidence?.Type * 100, "0").Blank(4);
            rows.EndRow();
        }
    }
}
