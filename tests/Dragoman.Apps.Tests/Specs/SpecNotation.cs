using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Specs;

/// <summary>Fields of a record in the notation of the worked examples.</summary>
internal static class SpecNotation
{
    public static IReadOnlyList<string> Keys { get; } =
    [
        "type", "cameo", "status", "polarity", "symmetric", "actors", "recipients", "act", "condition", "deadline", "speaker", "date", "place", "quantities", "contexts", "trigger", "published",
    ];

    /// <summary>The field as a worked example would write it; "-" when the record has none.</summary>
    public static string Of(EventRecord record, string key) => key switch
    {
        "type" => Type(record.Type, record.Mode),
        "cameo" => record.Cameo ?? "-",
        "status" => EnumNames<EventStatus>.Of(record.Status),
        "polarity" => EnumNames<Polarity>.Of(record.Polarity),
        "symmetric" => record.Symmetric ? "true" : "false",
        "actors" => Codes(record.Actors),
        "recipients" => Codes(record.Recipients),
        "act" => record.Act is { } act ? Content(act) : "-",
        "condition" => record.Condition?.Text ?? "-",
        "deadline" => Day(record.Deadline),
        "speaker" => record.Speaker is { } speaker ? speaker.Kind == SpeakerKind.Anonymous ? "anonymous" : speaker.Country ?? speaker.Text : "-",
        "date" => Day(record.Date),
        "place" => record.Place is { } place ? $"{place.Name}, {place.Country}" : "-",
        "quantities" => record.Quantities.IsEmpty ? "-" : string.Join("; ", record.Quantities.Select(Quantity)),
        "contexts" => record.Contexts.IsEmpty ? "-" : string.Join(", ", record.Contexts.Select(EnumNames<EventContext>.Of)),
        "trigger" => record.Trigger?.Text ?? "-",
        _ => throw new FormatException($"\"{key}\" is no key; expected one of {string.Join(' ', Keys)}"),
    };

    private static string Type(EventType type, EventMode? mode) => EnumNames<EventType>.Of(type) + (mode is { } m ? "/" + EnumNames<EventMode>.Of(m) : "");

    private static string Codes(IReadOnlyCollection<Actor> actors) => actors.Count == 0 ? "-" : string.Join(", ", actors.Select(a => a.Code));

    private static string Content(ContentAct act) =>
        $"{(act.Negated ? "not " : "")}{Type(act.Type, act.Mode)} {act.Cameo} {string.Join(", ", act.Actors.Select(a => a.Code))} → {string.Join(", ", act.Recipients.Select(a => a.Code))}".TrimEnd();

    private static string Day(EventDate? date) => date is not { Start: { } start, End: { } end } ? "-"
        : start == end ? start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd}..{end:yyyy-MM-dd}");

    private static string Quantity(Quantity quantity)
    {
        var number = quantity.Low == quantity.High ? Number(quantity.Low) : $"{Number(quantity.Low)}..{Number(quantity.High)}";
        return $"{EnumNames<QuantityKind>.Of(quantity.Kind)} {number}{(quantity.Kind == QuantityKind.Money && quantity.Unit is { } unit ? " " + unit : "")}";
    }

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
