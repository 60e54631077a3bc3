using System.Globalization;
using System.Text;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>iCalendar (RFC 5545): what the news says is planned, as events of whole days.</summary>
internal sealed class CalendarFormat : IExportFormat
{
    public string Name => "ics";

    public string Description => "iCalendar (RFC 5545): planned acts with a date known to the month or closer, as tentative events of whole days.";

    public bool ShowsPlans => true;

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var lines = new CalendarLines(output);
        lines.Write("BEGIN:VCALENDAR");
        lines.Write("VERSION:2.0");
        lines.Write($"PRODID:-//Dragoman//export {CoderVersion.Current} cameo=1.1b3//EN");
        foreach (var stored in records)
        {
            if (stored.Record.Date is not { Start: { } start, Precision: DatePrecision.Day or DatePrecision.Week or DatePrecision.Month } date)
            {
                run.Counts.LeaveOut(LeftOut.NoMonth);
                continue;
            }
            Event(lines, stored, start, date.End ?? start, run.Options.Text);
            run.Counts.Rows++;
        }
        lines.Write("END:VCALENDAR");
    }

    private static void Event(CalendarLines lines, StoredRecord stored, DateOnly start, DateOnly end, bool text)
    {
        var record = stored.Record;
        lines.Write("BEGIN:VEVENT");
        lines.Write($"UID:{CalendarLines.Escape(record.Id)}@dragoman");
        lines.Write($"DTSTAMP:{stored.ReceivedAt.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        lines.Write($"DTSTART;VALUE=DATE:{ExportDates.Compact(start)}");
        // The end of an event of whole days is the day after.
        lines.Write($"DTEND;VALUE=DATE:{ExportDates.Compact(end.AddDays(1))}");
        lines.Write($"SUMMARY:{CalendarLines.Escape(Summary(record))}");
        lines.Write($"CATEGORIES:{EnumNames<EventType>.Of(record.Type)}");
        lines.Write("STATUS:TENTATIVE");
        lines.Write("TRANSP:TRANSPARENT");
        if (record.Place is { } place)
        {
            lines.Write($"LOCATION:{CalendarLines.Escape(place.Name ?? place.Text)}");
            if (place is { Lat: { } lat, Lon: { } lon }) lines.Write(string.Create(CultureInfo.InvariantCulture, $"GEO:{lat:0.######};{lon:0.######}"));
        }
        if (Uri.TryCreate(record.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") lines.Write($"URL:{url.AbsoluteUri}");
        lines.Write($"DESCRIPTION:{CalendarLines.Escape(Details(record, text))}");
        lines.Write("END:VEVENT");
    }

    private static string Summary(EventRecord record)
    {
        var what = EnumNames<EventType>.Of(record.Type) + (record.Mode is { } mode ? " " + EnumNames<EventMode>.Of(mode) : "");
        var recipients = Names(record.Recipients);
        return $"{what}: {Names(record.Actors)}{(recipients.Length > 0 ? " → " + recipients : "")}";
    }

    private static string Details(EventRecord record, bool text)
    {
        var told = new StringBuilder();
        if (text && record.Sentence is { } sentence) told.Append(sentence).Append('\n');
        if ((record.Speaker?.Name ?? record.Speaker?.Text) is { } speaker) told.Append("said by ").Append(speaker).Append('\n');
        told.Append("reported by ").Append(record.Outlet ?? "an unnamed outlet");
        if (record.Published is { } published) told.Append(", ").Append(published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return told.ToString();
    }

    private static string Names(IEnumerable<Actor> sides) => string.Join(", ", sides.Select(s => s.Name ?? s.Text ?? s.Code));
}
