using System.Globalization;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Output;

/// <summary>A table for people: day, who, what, to whom, status, and the sentence it rests on. Printed in pieces, so that long runs show as they go.</summary>
internal sealed class TableSink(IAnsiConsole console) : IRecordSink
{
    private const int RowsAPiece = 200;

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
        var table = new Table().Border(TableBorder.Minimal).Expand();
        table.AddColumn(new TableColumn("Day").NoWrap());
        table.AddColumn("Who");
        table.AddColumn("Act");
        table.AddColumn("To whom");
        table.AddColumn("Status");
        table.AddColumn("Evidence");
        foreach (var record in _rows)
        {
            table.AddRow(
                Markup.Escape(record.Date?.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?"),
                Markup.Escape(Side(record.Actors)),
                Markup.Escape(Act(record)),
                Markup.Escape(record.Symmetric ? "(mutual)" : Side(record.Recipients)),
                $"[{Colour(record.Status)}]{EnumNames<EventStatus>.Of(record.Status)}[/]",
                Evidence(record));
        }
        console.Write(table);
        _rows.Clear();
    }

    private static string Side(IReadOnlyCollection<Actor> actors) => actors.Count == 0 ? "–" : string.Join(", ", actors.Select(a => $"{a.Name ?? a.Text} {a.Code}"));

    private static string Act(EventRecord record)
    {
        var act = EnumNames<EventType>.Of(record.Type) + (record.Mode is { } mode ? " " + EnumNames<EventMode>.Of(mode) : "") + " " + record.Cameo;
        return record.Act is { } content ? $"{act} ({(content.Negated ? "not " : "")}{EnumNames<EventType>.Of(content.Type)})" : act;
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

    private static string Evidence(EventRecord record)
    {
        var sentence = record.Sentence ?? "";
        if (record.Trigger is not { } trigger || !sentence.Contains(trigger.Text, StringComparison.Ordinal)) return Markup.Escape(sentence);
        var at = sentence.IndexOf(trigger.Text, StringComparison.Ordinal);
        return $"{Markup.Escape(sentence[..at])}[bold underline]{Markup.Escape(trigger.Text)}[/]{Markup.Escape(sentence[(at + trigger.Text.Length)..])}";
    }
}
