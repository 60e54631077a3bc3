using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>Reads gold groups, a JSON object a line: <c>{"id","reports":[{"article","outlet","published","text","records":[…]}],"occurrences":[["a1.1","a2.1"],…]}</c>; records as in <c>docs/record.md</c>, without what a grouping does not need.</summary>
internal static class OccurrenceGoldReader
{
    /// <summary>The cases of a file.</summary>
    /// <exception cref="FormatException">A line is no such object; the message says which and why.</exception>
    public static IEnumerable<OccurrenceCase> Read(TextReader reader) =>
        GoldLines.Read(reader, "gold group", Case);

    private static OccurrenceCase Case(JsonElement json)
    {
        var id = Text(json, "id") ?? throw new FormatException("\"id\" is missing");
        var records = json.GetProperty("reports").EnumerateArray().SelectMany(r => List(r, "records", x => Record(x, r))).ToImmutableArray();
        var groups = json.GetProperty("occurrences").EnumerateArray().Select(g => g.EnumerateArray().Select(x => x.GetString() ?? "").ToImmutableArray()).ToImmutableArray();
        var grouped = groups.SelectMany(g => g).ToList();
        if (grouped.Count != records.Length || !grouped.ToHashSet(StringComparer.Ordinal).SetEquals(records.Select(r => r.Id))) throw new FormatException("every record must stand in exactly one occurrence");
        return new OccurrenceCase(id, records, groups);
    }

    private static EventRecord Record(JsonElement json, JsonElement report) => new()
    {
        Id = Text(json, "id") ?? throw new FormatException("a record has no \"id\""),
        ArticleId = Text(report, "article") ?? throw new FormatException("a report has no \"article\""),
        Outlet = Text(report, "outlet"),
        Published = Text(report, "published") is { } moment ? DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
        Sentence = Text(json, "sentence"),
        Type = Value<EventType>(json, "type") ?? throw new FormatException("a record has no \"type\""),
        Mode = Value<EventMode>(json, "mode"),
        Status = Value<EventStatus>(json, "status") ?? throw new FormatException("a record has no \"status\""),
        Symmetric = json.TryGetProperty("symmetric", out var mutual) && mutual.ValueKind == JsonValueKind.True,
        Actors = List(json, "actors", Side),
        Recipients = List(json, "recipients", Side),
        Act = Part(json, "act") is { } act ? new ContentAct { Type = Value<EventType>(act, "type") ?? throw new FormatException("an act has no \"type\""), Mode = Value<EventMode>(act, "mode"), Actors = List(act, "actors", Side), Recipients = List(act, "recipients", Side) } : null,
        Deadline = Part(json, "deadline") is { } deadline ? Date(deadline) : null,
        Speaker = Part(json, "speaker") is { } speaker ? new Speaker { Text = Text(speaker, "name") ?? "", Name = Text(speaker, "name"), Country = Text(speaker, "country"), Kind = Value<SpeakerKind>(speaker, "kind") ?? SpeakerKind.Reported } : null,
        Date = Part(json, "date") is { } date ? Date(date) : null,
        Place = Part(json, "place") is { } place ? Where(place) : null,
        Quantities = List(json, "quantities", HowMany),
        Trigger = Text(json, "trigger") is { } trigger ? new Evidence(trigger, default) : null,
    };

    private static Actor Side(JsonElement json) => new()
    {
        Name = Text(json, "name"),
        EntityId = Text(json, "entity_id"),
        Country = Text(json, "country"),
        Group = Text(json, "group"),
        Code = Text(json, "code") ?? Text(json, "country") ?? Text(json, "group") ?? ActorCode.Unknown,
    };

    private static EventDate Date(JsonElement json) => new()
    {
        Start = Day(json, "start"),
        End = Day(json, "end") ?? Day(json, "start"),
        // A range of days is as exact as its days.
        Precision = Text(json, "precision") is "range" ? DatePrecision.Day : Value<DatePrecision>(json, "precision") ?? DatePrecision.Unknown,
        Basis = DateBasis.Explicit,
    };

    private static Place Where(JsonElement json) => new()
    {
        Text = Text(json, "name") ?? "",
        Name = Text(json, "name"),
        Country = Text(json, "country"),
        Admin1 = Text(json, "admin1"),
        Lat = Number(json, "lat"),
        Lon = Number(json, "lon"),
        Precision = Text(json, "precision") switch { "point" => PlacePrecision.Point, "admin1" or "region" => PlacePrecision.Region, "country" => PlacePrecision.Country, _ => PlacePrecision.City },
        Basis = PlaceBasis.Syntax,
    };

    private static Quantity HowMany(JsonElement json) => new()
    {
        Kind = Value<QuantityKind>(json, "kind") ?? QuantityKind.Other,
        Low = Number(json, "low"),
        High = Number(json, "high"),
        Approximate = json.TryGetProperty("approximate", out var about) && about.ValueKind == JsonValueKind.True,
        Text = "",
        Span = default,
    };

    private static ImmutableArray<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(read)] : [];

    private static JsonElement? Part(JsonElement json, string name) => json.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static DateOnly? Day(JsonElement json, string name) => Text(json, name) is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static T? Value<T>(JsonElement json, string name)
        where T : struct, Enum => Text(json, name) is not { Length: > 0 } text ? null : EnumNames<T>.TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" is no {name}; expected one of {string.Join(' ', EnumNames<T>.All)}");
}
