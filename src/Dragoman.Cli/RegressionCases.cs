using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Records;
using Dragoman.Storage;

namespace Dragoman.Cli;

/// <summary>
/// Turns corrections into gold cases that <c>dragoman eval events</c> reads, one sentence a case: with the corrected records of the sentence where fields were set,
/// and marked exhaustive, with all records that are left, where one was dropped.
/// </summary>
internal static class RegressionCases
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cases, a JSON object each; and how many corrections gave none because the sentence was not kept.</summary>
    public static (IReadOnlyList<string> Cases, int Without) Of(IArchive archive)
    {
        var cases = new List<string>();
        var without = 0;
        var seen = new HashSet<(string, int?)>();
        foreach (var group in archive.Corrections().GroupBy(c => c.RecordId, StringComparer.Ordinal))
        {
            var last = group.Last();
            if (last.Action == CorrectionAction.Restore) continue;
            // A dropped record is found as it was just before.
            var record = (archive.FindRecord(last.RecordId) ?? archive.FindRecord(last.RecordId, last.At.AddMilliseconds(-1)))?.Record;
            if (record?.Sentence is not { Length: > 0 } sentence)
            {
                without++;
                continue;
            }
            if (!seen.Add((record.ArticleId, record.SentenceIndex))) continue;
            cases.Add(Case(archive, record, sentence));
        }
        return (cases, without);
    }

    private static string Case(IArchive archive, EventRecord record, string sentence)
    {
        var inArticle = archive.Records(new EventQuery { Filter = Storage.Filters.Filter.Parse($"article:\"{record.ArticleId.Replace("\"", "", StringComparison.Ordinal)}\"") }).Where(r => r.Record.SentenceIndex == record.SentenceIndex).ToList();
        var dropped = archive.Corrections().GroupBy(c => c.RecordId, StringComparer.Ordinal).Any(g => g.Last().Action == CorrectionAction.Drop && (g.Key == record.Id || archive.FindRecord(g.Key, g.Last().At.AddMilliseconds(-1)) is { } gone && gone.Record.ArticleId == record.ArticleId && gone.Record.SentenceIndex == record.SentenceIndex));
        var records = new JsonArray();
        foreach (var stored in inArticle)
            if (dropped || stored.Correction is not null) records.Add(JsonNode.Parse(RecordJson.Write(stored.Record)));
        return new JsonObject
        {
            ["id"] = "correction-" + record.Id,
            ["text"] = sentence,
            ["date"] = record.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["exhaustive"] = dropped,
            ["records"] = records,
            ["source"] = "a correction of " + record.ArticleId,
        }.ToJsonString(Readable);
    }
}
