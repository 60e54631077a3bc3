using System.Globalization;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>
/// A table for people: day, who → whom, act and status, and under each row the words it rests on. Printed in pieces, so that long runs show as they go.
/// </summary>
internal sealed class TableSink(IAnsiConsole console) : IRecordSink
{
    private const int RowsAPiece = 200;
    private const int DayWidth = 10;
    private const int StatusWidth = 12;
    private const int ActWidth = 26;
    private const int Gaps = 8;

    private readonly List<EventRecord> _rows = [];

    public void Write(EventRecord record)
    {
        _rows.Add(record);
        if (_rows.Count == RowsAPiece) Print();
    }

    public void Dispose()
    {
        if (_rows.Count > 0) Print();
    }

    private void Print()
    {
        var room = Math.Max(30, console.Profile.Width - DayWidth - StatusWidth - ActWidth - Gaps);
        var table = new Table().Border(TableBorder.None).Expand();
        table.AddColumn(new TableColumn("Day").Width(DayWidth).NoWrap());
        table.AddColumn(new TableColumn("Who → whom, and the words").Width(room));
        table.AddColumn(new TableColumn("Act").Width(ActWidth));
        table.AddColumn(new TableColumn("Status").Width(StatusWidth).NoWrap());
        foreach (var record in _rows)
        {
            table.AddRow(
                Markup.Escape(record.Date?.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?"),
                $"[bold]{Markup.Escape(Terminal.Clean(Sides(record)))}[/]\n{Evidence(record, room)}",
                Markup.Escape(Act(record)),
                $"[{Colour(record.Status)}]{EnumNames<EventStatus>.Of(record.Status)}[/]");
        }
        console.Write(table);
        _rows.Clear();
    }

    private static string Sides(EventRecord record) => record.Symmetric
        ? string.Join(" ↔ ", record.Actors.Select(Name))
        : $"{Side(record.Actors)} → {Side(record.Recipients)}";

    private static string Side(IReadOnlyCollection<Actor> actors) => actors.Count == 0 ? "?" : string.Join(", ", actors.Select(Name));

    private static string Name(Actor actor) => $"{actor.Name ?? actor.Text} ({actor.Code})";

    private static string Act(EventRecord record)
    {
        var act = EnumNames<EventType>.Of(record.Type) + (record.Mode is { } mode ? " " + EnumNames<EventMode>.Of(mode) : "") + " " + record.Cameo;
        return record.Act is { } content ? $"{act}\n({(content.Negated ? "not " : "")}{EnumNames<EventType>.Of(content.Type)})" : act;
    }

    // Nothing is lost when colour is off: the status stands there as a word.
    private static string Colour(EventStatus status) => status switch
    {
        EventStatus.Denied or EventStatus.Refused => "red",
        EventStatus.Threatened or EventStatus.Demanded => "yellow",
        EventStatus.Planned or EventStatus.Promised or EventStatus.Offered => "blue",
        EventStatus.Hypothetical or EventStatus.Historical or EventStatus.Attempted => "grey",
        _ => "green",
    };

    // One line of the sentence round its trigger.
    private static string Evidence(EventRecord record, int room)
    {
        var sentence = Terminal.Clean(record.Sentence ?? "");
        var trigger = Terminal.Clean(record.Trigger?.Text ?? "");
        var at = sentence.IndexOf(trigger, StringComparison.Ordinal);
        if (trigger.Length == 0 || at < 0) (at, trigger) = (0, "");
        var start = sentence.Length <= room ? 0 : Math.Clamp(at - (room / 3), 0, Math.Max(0, sentence.Length - room + 2));
        var end = Math.Min(sentence.Length, start + room - 2);
        var before = (start > 0 ? "…" : "") + sentence[start..at];
        var last = Math.Max(at, Math.Min(end, at + trigger.Length));
        return $"[grey]{Markup.Escape(before)}[/][underline]{Markup.Escape(sentence[at..last])}[/][grey]{Markup.Escape(sentence[last..Math.Max(last, end)])}{(end < sentence.Length ? "…" : "")}[/]";
    }
}
