using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Analysis;
using Dragoman.Records;
using Dragoman.Storage.Exports;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>What is reported of each side's word: how many promises, threats … of whom stand how. Reported, not established.</summary>
internal static class SideRecordTable
{
    private static readonly CommitmentOutcome[] Shown = [.. Enum.GetValues<CommitmentOutcome>().Where(o => o != CommitmentOutcome.Repeated)];

    public static void Print(IReadOnlyList<Commitment> entries, OutputFormat format)
    {
        var rows = entries.SelectMany(e => Names(e.Record).Select(n => (Name: n, e.Kind, e.Outcome))).GroupBy(e => (e.Name, e.Kind)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Kind).ToList();
        string[] names = ["side", "kind", "entries", .. Shown.Select(EnumNames<CommitmentOutcome>.Of)];
        string[] Cells(IGrouping<(string Name, CommitmentKind Kind), (string Name, CommitmentKind Kind, CommitmentOutcome Outcome)> row) =>
            [row.Key.Name, EnumNames<CommitmentKind>.Of(row.Key.Kind), Number(row.Count()), .. Shown.Select(o => Number(row.Count(e => e.Outcome == o)))];
        switch (format)
        {
            case OutputFormat.Csv:
                using (var csv = new CsvRows(StandardOutput.Open()))
                {
                    csv.Write(names);
                    foreach (var row in rows) csv.Write(Cells(row));
                }
                break;
            case OutputFormat.Jsonl:
                foreach (var row in rows)
                {
                    var json = new JsonObject { ["side"] = row.Key.Name, ["kind"] = EnumNames<CommitmentKind>.Of(row.Key.Kind), ["claim"] = "reported, not established", ["entries"] = row.Count() };
                    foreach (var outcome in Shown) json[EnumNames<CommitmentOutcome>.Of(outcome)] = row.Count(e => e.Outcome == outcome);
                    Console.Out.WriteLine(json.ToJsonString(RecordJson.TypeInfo.Options));
                }
                break;
            default:
                var table = new Table().Border(TableBorder.Simple).Title("reported, not established");
                foreach (var name in names) table.AddColumn(name is "side" or "kind" ? new TableColumn(name) : new TableColumn(name).RightAligned());
                foreach (var row in rows) table.AddRow([.. Cells(row).Select(c => Markup.Escape(Terminal.Clean(c)))]);
                Terminal.Open().Write(table);
                break;
        }
    }

    // A person stands for themselves and for the state or group; both have a record.
    private static IEnumerable<string> Names(EventRecord record) => record.Actors
        .SelectMany(a => (string?[])[a.Country ?? a.EntityId ?? a.Code, a.EntityId is { } id && id.StartsWith("person:", StringComparison.Ordinal) ? id : null]).OfType<string>().Distinct(StringComparer.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
