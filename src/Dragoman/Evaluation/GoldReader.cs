using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>
/// Reads gold files, a JSON object a line: <c>{"id","text","date","exhaustive","events":[…]}</c> with <c>source</c> and <c>target</c> per event, and our own
/// extension: <c>records</c> (records as in <c>docs/record.md</c>), <c>actors</c>, <c>dates</c>, <c>places</c>, <c>chains</c> (<see cref="GoldChainReader"/>).
/// </summary>
public static class GoldReader
{
    /// <summary>The cases of a file.</summary>
    /// <exception cref="FormatException">A line is not such an object; the message says which and why.</exception>
    public static IEnumerable<GoldCase> Read(TextReader reader) =>
        GoldLines.Read(reader, "gold case", Case);

    private static GoldCase Case(JsonElement json) => new()
    {
        Id = Text(json, "id") ?? Text(json, "uid") ?? throw new FormatException("\"id\" is missing"),
        Text = Text(json, "text") ?? throw new FormatException("\"text\" is missing"),
        Date = json.TryGetProperty("date_is_placeholder", out var placeholder) && placeholder.ValueKind == JsonValueKind.True ? null : Day(Text(json, "date")),
        MarkedText = Text(json, "marked_text"),
        Exhaustive = json.TryGetProperty("exhaustive", out var exhaustive) && exhaustive.ValueKind == JsonValueKind.True,
        Events = List(json, "records", FromRecord) ?? List(json, "events", FromEvent),
        Actors = List(json, "actors", Sides),
        Dates = List(json, "dates", Dates),
        Places = List(json, "places", Places),
        Quantities = List(json, "quantities", Quantities),
        Chains = json.TryGetProperty("chains", out var chains) ? GoldChainReader.Read(chains, Text(json, "text") ?? "") : null,
        Source = Text(json, "source"),
    };

    private static IEnumerable<GoldEvent> FromEvent(JsonElement json)
    {
        yield return new GoldEvent(Text(json, "type"), Text(json, "mode"), Text(json, "cameo"), Text(json, "status"), Side(json, "source"), Side(json, "target"), Text(json, "speaker"));
    }

    private static IEnumerable<GoldEvent> FromRecord(JsonElement json)
    {
        var actors = List(json, "actors", Sides) ?? [];
        var recipients = List(json, "recipients", Sides) ?? [];
        var symmetric = json.TryGetProperty("symmetric", out var mutual) && mutual.ValueKind == JsonValueKind.True;
        var speaker = json.TryGetProperty("speaker", out var who) && who.ValueKind == JsonValueKind.Object ? Text(who, "country") ?? Text(who, "name") ?? Text(who, "text") : null;
        GoldEvent Event(GoldActor? source, GoldActor? target) => new(Text(json, "type"), Text(json, "mode"), Text(json, "cameo"), Text(json, "status"), source, target, speaker);
        var pairs = 0;
        for (var i = 0; i < actors.Length; i++)
        {
            var others = symmetric ? actors : recipients;
            for (var j = 0; j < others.Length; j++)
            {
                if (symmetric && i == j) continue;
                pairs++;
                yield return Event(actors[i], others[j]);
            }
        }
        if (pairs == 0) yield return Event(actors.FirstOrDefault(), recipients.FirstOrDefault());
    }

    private static IEnumerable<GoldActor> Sides(JsonElement json)
    {
        if (Actor(json) is { } actor) yield return actor;
    }

    private static IEnumerable<GoldDate> Dates(JsonElement json)
    {
        yield return new GoldDate(Text(json, "text") ?? "", Day(Text(json, "start")), Day(Text(json, "end")));
    }

    private static IEnumerable<GoldPlace> Places(JsonElement json)
    {
        yield return new GoldPlace(Text(json, "text") ?? "", Text(json, "gazetteer_id"), Text(json, "country"), Number(json, "lat"), Number(json, "lon"));
    }

    private static IEnumerable<GoldQuantity> Quantities(JsonElement json)
    {
        var kind = Text(json, "kind");
        if (kind is null || !EnumNames<QuantityKind>.TryParse(kind, out var known)) throw new FormatException($"\"{kind}\" is no kind of quantity; expected one of {string.Join(' ', EnumNames<QuantityKind>.All)}");
        var approximate = json.TryGetProperty("approximate", out var about) && about.ValueKind == JsonValueKind.True;
        yield return new GoldQuantity(known, Number(json, "low"), Number(json, "high"), Text(json, "unit"), approximate);
    }

    private static GoldActor? Side(JsonElement json, string name) => json.TryGetProperty(name, out var side) ? Actor(side) : null;

    private static GoldActor? Actor(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        var code = Text(json, "code");
        if (code is { Length: 0 }) code = null;
        return new GoldActor(Text(json, "text"), Text(json, "country") ?? (Text(json, "group") is "UNO" or "EUR" ? "IGO" : Text(json, "group")), code?.TrimStart('-'), Text(json, "entity_id"), Text(json, "office"));
    }

    private static ImmutableArray<T>? List<T>(JsonElement json, string name, Func<JsonElement, IEnumerable<T>> read) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().SelectMany(read)] : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text.AsSpan(0, Math.Min(10, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"\"{text}\" is no date; expected YYYY-MM-DD");
}
