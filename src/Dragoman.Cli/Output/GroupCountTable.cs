using System.Globalization;
using Dragoman.Storage;
using Dragoman.Storage.Exports;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Prints counts by group: a table, comma-separated values, or one JSON object a line.</summary>
internal static class GroupCountTable
{
    public static void Print(IReadOnlyList<GroupCount> groups, IReadOnlyList<EventField> by, OutputFormat format)
    {
        string[] names = [.. by.Select(f => Records.EnumNames<EventField>.Of(f)), "records"];
        var rows = groups.Select(g => (string[])[.. g.Values.Select(v => v ?? ""), g.Records.ToString(CultureInfo.InvariantCulture)]);
        switch (format)
        {
            case OutputFormat.Csv:
                using (var csv = new CsvRows(StandardOutput.Open()))
                {
                    csv.Write(names);
                    foreach (var row in rows) csv.Write(row);
                }
                break;
            case OutputFormat.Jsonl:
                foreach (var group in groups)
                {
                    var json = new System.Text.Json.Nodes.JsonObject();
                    for (var i = 0; i < by.Count; i++) json[names[i]] = group.Values[i];
                    json["records"] = group.Records;
                    Console.Out.WriteLine(json.ToJsonString());
                }
                break;
            default:
                var table = new Table().Border(TableBorder.Simple);
                foreach (var name in names) table.AddColumn(name == "records" ? new TableColumn(name).RightAligned() : new TableColumn(name));
                foreach (var row in rows) table.AddRow([.. row.Select(cell => Markup.Escape(Terminal.Clean(cell)))]);
                Terminal.Open().Write(table);
                break;
        }
    }
}
