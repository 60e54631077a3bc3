using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Analysis;
using Dragoman.Records;
using Dragoman.Storage.Exports;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>Prints entries of ledger or calendar with their links: a table, one JSON object a line, or comma-separated values with a row a link.</summary>
internal static class LedgerTable
{
    private static readonly string[] Columns =
    [
        "id", "kind", "outcome", "confirmed", "published", "actors", "recipients", "type", "act_type", "act_mode", "act_negated", "condition", "until", "planned_start", "planned_end", "place", "speaker", "outlet", "url", "sentence",
        "link_id", "link_outcome", "link_standing", "link_published", "link_outlet", "link_url", "link_reasons", "link_sentence",
    ];

    public static void Print(IReadOnlyList<Commitment> entries, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Csv:
                using (var csv = new CsvRows(StandardOutput.Open()))
                {
                    csv.Write(Columns);
                    foreach (var entry in entries)
                    {
                        if (entry.Links.IsEmpty) csv.Write([.. Cells(entry), .. Enumerable.Repeat("", 8)]);
                        foreach (var link in entry.Links) csv.Write([.. Cells(entry), .. Cells(link)]);
                    }
                }
                break;
            case OutputFormat.Jsonl:
                foreach (var entry in entries) Console.Out.WriteLine(Json(entry).ToJsonString(RecordJson.TypeInfo.Options));
                break;
            default:
                PrintTable(entries);
                break;
        }
    }

    private static JsonObject Json(Commitment entry) => new()
    {
        ["kind"] = EnumNames<CommitmentKind>.Of(entry.Kind),
        ["outcome"] = EnumNames<CommitmentOutcome>.Of(entry.Outcome),
        ["claim"] = "reported, not established",
        ["confirmed"] = entry.Confirmed,
        ["until"] = Day(entry.Until),
        ["record"] = Node(entry.Record),
        ["links"] = new JsonArray([.. entry.Links.Select(l => (JsonNode)new JsonObject
        {
            ["outcome"] = EnumNames<CommitmentOutcome>.Of(l.Outcome),
            ["standing"] = EnumNames<LinkStanding>.Of(l.Standing),
            ["rule"] = l.Rule,
            ["reasons"] = new JsonArray([.. l.Reasons.Select(r => (JsonNode)r)]),
            ["record"] = Node(l.Record),
        })]),
    };

    private static JsonNode? Node(EventRecord record) => JsonNode.Parse(RecordJson.Write(record));

    private static string[] Cells(Commitment entry)
    {
        var r = entry.Record;
        return
        [
            r.Id, EnumNames<CommitmentKind>.Of(entry.Kind), EnumNames<CommitmentOutcome>.Of(entry.Outcome), entry.Confirmed ? "true" : "false", Moment(r), RecordColumns.Codes(r.Actors), RecordColumns.Codes(r.Recipients),
            EnumNames<EventType>.Of(r.Type), r.Act is { } act ? EnumNames<EventType>.Of(act.Type) : "", r.Act?.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : "", r.Act is { Negated: true } ? "true" : "", r.Condition?.Text ?? "", Day(entry.Until) ?? "",
            entry.Kind == CommitmentKind.Planned ? Day(r.Date?.Start) ?? "" : "", entry.Kind == CommitmentKind.Planned ? Day(r.Date?.End) ?? "" : "", r.Place?.Name ?? "", r.Speaker?.Name ?? r.Speaker?.Text ?? "", r.Outlet ?? "", r.Url ?? "", r.Sentence ?? "",
        ];
    }

    private static string[] Cells(CommitmentLink link) =>
    [
        link.Record.Id, EnumNames<CommitmentOutcome>.Of(link.Outcome), EnumNames<LinkStanding>.Of(link.Standing), Moment(link.Record), link.Record.Outlet ?? "", link.Record.Url ?? "", string.Join("; ", link.Reasons), link.Record.Sentence ?? "",
    ];

    private static void PrintTable(IReadOnlyList<Commitment> entries)
    {
        var table = new Table().Border(TableBorder.None).Expand();
        foreach (var name in (string[])["Said", "Who → whom, and the words"]) table.AddColumn(name);
        table.AddColumn(new TableColumn("Kind").NoWrap());
        table.AddColumn(new TableColumn("Until").NoWrap());
        table.AddColumn(new TableColumn("Reported").NoWrap());
        foreach (var entry in entries)
        {
            var r = entry.Record;
            var words = $"[bold]{Safe(RecordColumns.Sides(r.Actors))} → {Safe(RecordColumns.Sides(r.Recipients))}[/]: {Safe(What(r))}\n[grey]{Safe(r.Sentence ?? "")}[/]"
                + string.Concat(entry.Links.Select(l => $"\n  {Safe(Moment(l.Record)[..Math.Min(10, Moment(l.Record).Length)])} [underline]{EnumNames<CommitmentOutcome>.Of(l.Outcome)}[/], {EnumNames<LinkStanding>.Of(l.Standing)} ({Safe(string.Join("; ", l.Reasons))})\n  [grey]{Safe(l.Record.Sentence ?? "")}[/]"));
            var until = entry.Kind == CommitmentKind.Planned ? r.Date?.Start : entry.Until;
            table.AddRow(Safe(Day(r.Published is { } p ? DateOnly.FromDateTime(p.DateTime) : null) ?? "?"), words, EnumNames<CommitmentKind>.Of(entry.Kind), Day(until) ?? "", EnumNames<CommitmentOutcome>.Of(entry.Outcome));
        }
        Terminal.Open().Write(table);
        Console.Error.WriteLine($"{entries.Count.ToString(CultureInfo.InvariantCulture)} entries; outcomes are reported, not established, and links possible until a person confirms them");
    }

    private static string What(EventRecord r)
    {
        var (type, mode) = r.Act is { } act ? (act.Type, act.Mode) : (r.Type, r.Mode);
        return $"{(r.Act is { Negated: true } ? "not " : "")}{EnumNames<EventType>.Of(type)}{(mode is { } m ? " " + EnumNames<EventMode>.Of(m) : "")}{(r.Condition is { } condition ? $", {condition.Text}" : "")}";
    }

    private static string Safe(string text) => Markup.Escape(Terminal.Clean(text));

    private static string Moment(EventRecord record) => record.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? "";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
