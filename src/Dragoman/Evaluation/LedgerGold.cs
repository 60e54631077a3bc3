using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>
/// Reads gold sequences, one JSON object a line (tests/gold/README.md). Their records are written by hand and leave out what follows or does not matter: spans, the basis of a
/// date, empty lists; words of condition and trigger stand as plain text.
/// </summary>
internal static class LedgerGold
{
    private static readonly Dictionary<string, string> AidModes = new(StringComparer.Ordinal) { ["economic"] = "071", ["military"] = "072", ["humanitarian"] = "073" };

    /// <summary>The cases of a file.</summary>
    /// <exception cref="FormatException">A line is no such case; the message says which and why.</exception>
    public static IEnumerable<LedgerCase> Read(TextReader reader) =>
        GoldLines.Read(reader, "gold sequence", json => Case(JsonObject.Create(json) ?? throw new FormatException("an object is expected")));

    private static LedgerCase Case(JsonObject json) => new(
        Text(json, "id"),
        DateOnly.ParseExact(Text(json, "as_of"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        [.. Objects(json, "reports").SelectMany(report => Objects(report, "records").Select(record => Record(report, record)))],
        [.. Objects(json, "entries").Select(e => new LedgerAnswer(Text(e, "record"), Text(e, "kind"), [.. Objects(e, "links").Select(l => (Text(l, "record"), Text(l, "outcome")))], Text(e, "outcome")))]);

    private static EventRecord Record(JsonObject report, JsonObject source)
    {
        var record = source.DeepClone().AsObject();
        var text = report["text"]?.GetValue<string>() ?? "";
        record["article_id"] = Text(report, "article");
        record["outlet"] = report["outlet"]?.DeepClone();
        record["published"] = Text(report, "published");
        foreach (var name in (string[])["trigger", "condition"]) if (record[name] is JsonValue words) record[name] = Words(text, words.GetValue<string>());
        foreach (var act in (JsonObject?[])[record, record["act"] as JsonObject]) if (act is not null) Help(act);
        foreach (var name in (string[])["date", "deadline"]) if (record[name] is JsonObject date) Date(date);
        if (record["place"] is JsonObject place)
        {
            place["text"] ??= Text(place, "name");
            place["basis"] ??= "sentence";
            if (!EnumNames<PlacePrecision>.TryParse(place["precision"]?.GetValue<string>(), out _)) place["precision"] = place["precision"]?.GetValue<string>() == "site" ? "point" : "region";
        }
        if (record["speaker"] is JsonObject speaker) speaker["text"] ??= Text(speaker, "name");
        foreach (var quantity in Objects(record, "quantities")) Quantity(quantity);
        return RecordJson.Read(Encoding.UTF8.GetBytes(record.ToJsonString()));
    }

    // The writers give AID the kind of help as a mode; in a record the code tells it.
    private static void Help(JsonObject act)
    {
        act.Remove("symmetric", out var mutual);
        if (act.ContainsKey("status") && mutual is not null) act["symmetric"] = mutual;
        if (act["mode"]?.GetValue<string>() is not { } mode || !AidModes.TryGetValue(mode, out var cameo)) return;
        act["mode"] = null;
        act["cameo"] ??= cameo;
    }

    private static void Date(JsonObject date)
    {
        date["basis"] ??= "explicit";
        if (date["precision"]?.GetValue<string>() is { } precision && EnumNames<DatePrecision>.TryParse(precision, out _)) return;
        var days = DateOnly.Parse(Text(date, "end"), CultureInfo.InvariantCulture).DayNumber - DateOnly.Parse(Text(date, "start"), CultureInfo.InvariantCulture).DayNumber;
        date["precision"] = days switch { 0 => "day", < 10 => "week", < 45 => "month", < 120 => "season", _ => "year" };
    }

    private static void Quantity(JsonObject quantity)
    {
        quantity["text"] ??= "";
        quantity["span"] ??= new JsonObject { ["start"] = 0, ["length"] = 0 };
        if (EnumNames<QuantityKind>.TryParse(Text(quantity, "kind"), out _)) return;
        quantity["unit"] ??= Text(quantity, "kind");
        quantity["kind"] = "other";
    }

    private static JsonObject Words(string text, string words) =>
        new() { ["text"] = words, ["span"] = new JsonObject { ["start"] = Math.Max(0, text.IndexOf(words, StringComparison.Ordinal)), ["length"] = words.Length } };

    private static IEnumerable<JsonObject> Objects(JsonObject json, string name) => (json[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string Text(JsonObject json, string name) => json[name]?.GetValue<string>() ?? throw new FormatException($"\"{name}\" is missing");
}
