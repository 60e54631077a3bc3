using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Storage;
using Dragoman.Storage.Exports;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Prints the articles that carry the reports of a query, each group once, its origin first: a table, comma-separated values, or one JSON object an article.</summary>
internal static class CopyGroups
{
    private static readonly string[] Columns = ["article", "outlet", "published", "copy_of", "why"];

    public static void Print(IArchive archive, EventQuery query, int most, OutputFormat format)
    {
        var rows = Groups(archive, query).Take(most).SelectMany(g => g).Select(Cells);
        switch (format)
        {
            case OutputFormat.Csv:
                using (var csv = new CsvRows(StandardOutput.Open()))
                {
                    csv.Write(Columns);
                    foreach (var row in rows) csv.Write([.. row.Select(c => c ?? "")]);
                }
                break;
            case OutputFormat.Jsonl:
                foreach (var row in rows)
                {
                    var json = new JsonObject();
                    for (var i = 0; i < Columns.Length; i++) json[Columns[i]] = row[i];
                    Console.Out.WriteLine(json.ToJsonString());
                }
                break;
            default:
                var table = new Table().Border(TableBorder.Simple).AddColumns(Columns);
                foreach (var row in rows) table.AddRow([.. row.Select(c => Markup.Escape(Terminal.Clean(c ?? "")))]);
                Terminal.Open().Write(table);
                break;
        }
    }

    private static IEnumerable<IReadOnlyList<ArticleCopy>> Groups(IArchive archive, EventQuery query)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = archive.Find(query with { Cursor = cursor, Limit = 1000 });
            foreach (var id in page.Records.Select(r => r.Record.ArticleId))
            {
                if (!seen.Add(id) || archive.Copies(id) is not { Count: > 1 } group) continue;
                foreach (var copy in group) seen.Add(copy.Id);
                yield return group;
            }
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private static string?[] Cells(ArticleCopy copy) => [copy.Id, copy.Outlet, copy.Published?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), copy.CopyOf, copy.Reason];
}
