using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Analysis;
using Dragoman.Duplicates;
using Dragoman.Records;

namespace Dragoman.Cli.Output;

/// <summary>Prints occurrences.</summary>
internal static class OccurrenceOutput
{
    private const int SignsShown = 6;

    /// <summary>One occurrence for people: what, the reports, on what they do not agree, and why they stand together.</summary>
    public static void Print(Occurrence occurrence, bool withReasons)
    {
        Line($"{occurrence.Id}  {OccurrenceClause.Of(occurrence)}");
        foreach (var report in occurrence.Reports)
        {
            var copy = report.Origin == report.ArticleId ? "" : $", copy of {report.Origin}";
            if (occurrence.Reports.Length > 1 || withReasons) Line($"    {report.Published:yyyy-MM-dd HH:mm} {report.Outlet ?? report.ArticleId}{copy}: {string.Join(' ', report.RecordIds)}");
        }
        foreach (var difference in occurrence.Differences) Line($"    {difference.Field}: {string.Join("; ", difference.Accounts.Select(a => $"{a.Value} ({string.Join(", ", a.Sources)})"))}");
        if (!withReasons) return;
        foreach (var reason in occurrence.Reasons.Where(r => r.JoinedTo is not null))
            Line($"    {reason.RecordId} with {reason.JoinedTo}: {(reason.IsByHand ? "by hand" : $"{reason.Score:+0.0;-0.0}")}, {string.Join(", ", reason.Signs.Where(s => s.Weight != 0).Take(SignsShown).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Sign.Replace('_', ' ')} {s.Weight:+0.0;-0.0}")))}");
    }

    public static JsonObject Json(Occurrence occurrence) => new()
    {
        ["id"] = occurrence.Id,
        ["type"] = EnumNames<EventType>.Of(occurrence.Type),
        ["mode"] = occurrence.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : null,
        ["status"] = EnumNames<EventStatus>.Of(occurrence.Status),
        ["performed"] = occurrence.IsPerformed,
        ["symmetric"] = occurrence.IsMutual,
        ["day"] = Day(occurrence.Day),
        ["last_day"] = Day(occurrence.LastDay),
        ["is_day_of_publication"] = occurrence.IsDayOfPublication,
        ["place"] = occurrence.Place?.Name,
        ["country"] = occurrence.Place?.Country,
        ["actors"] = new JsonArray([.. occurrence.Actors.Select(a => (JsonNode)a)]),
        ["recipients"] = new JsonArray([.. occurrence.Recipients.Select(a => (JsonNode)a)]),
        ["dyads"] = new JsonArray([.. occurrence.Dyads.Select(d => (JsonNode)$"{d.Actor}-{d.Recipient}")]),
        ["origins"] = occurrence.Origins,
        ["reports"] = new JsonArray([.. occurrence.Reports.Select(r => (JsonNode)new JsonObject { ["article_id"] = r.ArticleId, ["outlet"] = r.Outlet, ["published"] = r.Published?.ToString("O", CultureInfo.InvariantCulture), ["origin"] = r.Origin, ["record_ids"] = new JsonArray([.. r.RecordIds.Select(i => (JsonNode)i)]) })]),
        ["reasons"] = new JsonArray([.. occurrence.Reasons.Select(r => (JsonNode)new JsonObject { ["record_id"] = r.RecordId, ["joined_to"] = r.JoinedTo, ["score"] = r.Score, ["by_hand"] = r.IsByHand, ["signs"] = new JsonObject([.. r.Signs.Select(s => KeyValuePair.Create(s.Sign, (JsonNode?)s.Weight))]) })]),
        ["differences"] = new JsonArray([.. occurrence.Differences.Select(d => (JsonNode)new JsonObject { ["field"] = d.Field, ["accounts"] = new JsonArray([.. d.Accounts.Select(a => (JsonNode)new JsonObject { ["value"] = a.Value, ["sources"] = new JsonArray([.. a.Sources.Select(s => (JsonNode)s)]), ["record_ids"] = new JsonArray([.. a.RecordIds.Select(i => (JsonNode)i)]) })]) })]),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(FormattableString text) => Console.Out.WriteLine(Terminal.Clean(text.ToString(CultureInfo.InvariantCulture)));
}
