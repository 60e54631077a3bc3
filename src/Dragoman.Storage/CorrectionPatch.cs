using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Storage;

/// <summary>
/// Makes the patch of a correction from what a person typed: <c>type=THREATEN</c>, <c>place.country=SYR</c>, <c>actors=ISRGOV,USA</c>, <c>act=null</c>. What follows from a
/// new type or code (quad category, scores, a mode the type cannot have) is set with it.
/// </summary>
internal static class CorrectionPatch
{
    private const int CodeLength = 3;
    private static readonly string[] Numbers = ["goldstein", "plover_score", "lat", "lon"];
    private static readonly string[] Sides = ["actors", "recipients"];

    /// <summary>The patch as JSON.</summary>
    /// <exception cref="FormatException">An assignment is not understood.</exception>
    public static string Make(EventRecord record, IEnumerable<string> assignments, Ontology ontology)
    {
        var patch = new JsonObject();
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new FormatException($"--set \"{assignment}\": a field and its value are expected, as in --set type=THREATEN");
            Set(patch, assignment[..equals].Split('.'), assignment[(equals + 1)..]);
        }
        Complete(patch, record, ontology);
        return patch.ToJsonString();
    }

    private static void Set(JsonObject patch, string[] path, string value)
    {
        var target = patch;
        foreach (var step in path[..^1]) target = (target[step] ??= new JsonObject()) as JsonObject ?? throw new FormatException($"--set {string.Join('.', path)}: \"{step}\" is set as a whole already");
        target[path[^1]] = Value(path[^1], value);
    }

    private static JsonNode? Value(string field, string value)
    {
        try
        {
            if (value == "null") return null;
            if (value is "true" or "false" || value.StartsWith('[') || value.StartsWith('{') || value.StartsWith('"')) return JsonNode.Parse(value);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"--set {field}: not JSON: {fault.Message}", fault);
        }
        if (Numbers.Contains(field, StringComparer.Ordinal))
            return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : throw new FormatException($"--set {field}: \"{value}\" is no number");
        if (Sides.Contains(field, StringComparer.Ordinal)) return new JsonArray([.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Side)]);
        if (field == "contexts") return new JsonArray([.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => (JsonNode)c)]);
        return value;
    }

    // ISRGOVMIL: a country or group, then sectors.
    private static JsonNode Side(string code)
    {
        if (code.Length % CodeLength != 0 || !code.All(char.IsAsciiLetterUpper)) throw new FormatException($"\"{code}\" is no actor code; a country or group and sectors of three capitals each are expected, as in ISRGOV");
        var parts = Enumerable.Range(0, code.Length / CodeLength).Select(i => code.Substring(i * CodeLength, CodeLength)).ToImmutableArray();
        var stem = parts[0];
        var isSector = ActorCode.SectorOrder.Contains(stem, StringComparer.Ordinal);
        var isGroup = ActorCode.Groups.Contains(stem, StringComparer.Ordinal);
        var sectors = ActorCode.Order(parts.Skip(isSector ? 0 : 1));
        var (country, group) = (isSector || isGroup ? null : stem, isGroup ? stem : null);
        return new JsonObject { ["code"] = ActorCode.Of(country, group, sectors), ["country"] = country, ["group"] = group, ["sectors"] = new JsonArray([.. sectors.Select(s => (JsonNode)s)]), ["certainty"] = "named" };
    }

    private static void Complete(JsonObject patch, EventRecord record, Ontology ontology)
    {
        if (Text(patch, "type") is { } name && EnumNames<EventType>.TryParse(name, out var type))
        {
            var mode = patch.ContainsKey("mode") ? EnumNames<EventMode>.TryParse(Text(patch, "mode"), out var given) ? given : (EventMode?)null : record.Mode;
            if (mode is { } kept && !ontology.Allows(type, kept) && !patch.ContainsKey("mode"))
            {
                mode = null;
                patch["mode"] = null;
            }
            patch["quad"] = EnumNames<QuadCategory>.Of(ontology.Quad(type));
            patch["plover_score"] ??= ontology.Score(type, mode);
            // A code of another type would contradict it.
            if (!patch.ContainsKey("cameo") && type != record.Type) patch["cameo"] = null;
        }
        if (patch.ContainsKey("cameo") && !patch.ContainsKey("goldstein")) patch["goldstein"] = ontology.Goldstein(Text(patch, "cameo"));
    }

    private static string? Text(JsonObject patch, string name) => patch[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
