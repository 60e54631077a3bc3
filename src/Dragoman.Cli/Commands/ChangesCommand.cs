using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Analysis;
using Dragoman.Cli.Output;
using Dragoman.Records;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman changes</c>: what is other than it was.</summary>
internal static class ChangesCommand
{
    private const int RowsOfATable = 25;

    public static Command Create()
    {
        var archive = ArchiveOptions.Archive();
        var since = DayOptions.Since();
        var asOf = ArchiveOptions.AsOf();
        var kind = new Option<string[]>("--kind") { Description = $"Only these: {string.Join(", ", EnumNames<ChangeKind>.All)}.", AllowMultipleArgumentsPerToken = true };
        kind.AcceptOnlyFromAmong([.. EnumNames<ChangeKind>.All]);
        var limit = new Option<int?>("--limit") { Description = $"At most so many, the weightiest first. Default: {RowsOfATable} in a table, all otherwise." };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Jsonl);
        var command = new DocumentedCommand("changes", "Says what changed since you last looked: new pairs and acts, escalation, reversal, corrected figures, denials, reports taken back, silent sources; each with the sentences it rests on.", """
            dragoman changes --since 2022-02-20 --archive news.db
            dragoman changes --since 2022-02-20 --as-of 2022-02-24 --archive news.db
            dragoman changes --since 2022-02-20T06:00:00Z --kind corrected_figure denied retracted --archive news.db --format jsonl
            """) { archive, since, asOf, kind, limit, format };
        command.SetAction(parsed =>
        {
            using var opened = SqliteArchive.OpenExisting(parsed.GetValue(archive)!); // Required.
            var kinds = parsed.GetValue(kind) ?? [];
            var changes = opened.Changes(parsed.GetValue(since)!.Value, parsed.GetValue(asOf)).Where(c => kinds.Length == 0 || kinds.Contains(EnumNames<ChangeKind>.Of(c.Kind), StringComparer.Ordinal)).ToList(); // Required.
            var isTable = (parsed.GetValue(format) ?? RecordSinks.Default()) == OutputFormat.Table;
            var most = parsed.GetValue(limit) ?? (isTable ? RowsOfATable : int.MaxValue);
            foreach (var change in changes.Take(most))
            {
                if (isTable) Print(change);
                else Console.Out.WriteLine(Json(change).ToJsonString());
            }
            if (isTable) Console.Error.WriteLine($"{Math.Min(most, changes.Count)} of {changes.Count} changes: {string.Join(", ", changes.GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {EnumNames<ChangeKind>.Of(g.Key)}"))}");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ChangeItem change)
    {
        Console.Out.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{change.Rank,5:0.0}  {EnumNames<ChangeKind>.Of(change.Kind).Replace('_', ' '),-16}  {change.Clause}")));
        foreach (var evidence in change.Evidence.Take(2))
            Console.Out.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{"",25}{evidence.Outlet ?? evidence.ArticleId}{(evidence.Published is { } day ? string.Create(CultureInfo.InvariantCulture, $", {day:yyyy-MM-dd}") : "")}: {evidence.Sentence ?? "(no text kept)"}")));
    }

    private static JsonObject Json(ChangeItem change) => new()
    {
        ["kind"] = EnumNames<ChangeKind>.Of(change.Kind), ["rank"] = change.Rank, ["clause"] = change.Clause, ["first"] = change.First, ["second"] = change.Second, ["occurrence"] = change.Occurrence,
        ["before"] = change.Before, ["after"] = change.After,
        ["evidence"] = new JsonArray([.. change.Evidence.Select(e => (JsonNode)new JsonObject { ["record_id"] = e.RecordId, ["article_id"] = e.ArticleId, ["outlet"] = e.Outlet, ["published"] = e.Published?.ToString("O", CultureInfo.InvariantCulture), ["sentence"] = e.Sentence })]),
    };
}
