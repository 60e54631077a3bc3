using Dragoman.Records;

namespace Dragoman.Web.Hosting;

/// <summary>What a reader typed against a record. A field that is left as it was, or empty, is not touched.</summary>
public sealed class CorrectionForm
{
    public string? Action { get; set; }

    public string? Type { get; set; }

    public string? Mode { get; set; }

    public string? Status { get; set; }

    public string? Actors { get; set; }

    public string? Recipients { get; set; }

    public string? Date { get; set; }

    public string? Author { get; set; }

    public string? Reason { get; set; }

    /// <summary>Codes of sides as the form shows and takes them.</summary>
    public static string Codes(IEnumerable<Actor> sides) => string.Join(", ", sides.Select(s => s.Code));

    /// <summary>The fields that differ from the record, as <c>field=value</c>.</summary>
    public IEnumerable<string> Changes(EventRecord record)
    {
        if (Differs(Type, EnumNames<EventType>.Of(record.Type))) yield return "type=" + Type;
        if (Differs(Mode, record.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : "none")) yield return "mode=" + (Mode == "none" ? "null" : Mode);
        if (Differs(Status, EnumNames<EventStatus>.Of(record.Status))) yield return "status=" + Status;
        if (Differs(Actors, Codes(record.Actors))) yield return "actors=" + Actors;
        if (Differs(Recipients, Codes(record.Recipients))) yield return "recipients=" + Recipients;
        if (!Differs(Date, record.Date?.Start?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))) yield break;
        foreach (var field in (string[])["start", "end"]) yield return $"date.{field}={Date}";
        yield return "date.precision=day";
        yield return "date.basis=explicit";
    }

    private static bool Differs(string? given, string? now) => !string.IsNullOrWhiteSpace(given) && given.Trim() != now;
}
