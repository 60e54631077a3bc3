using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Learning.Training;

/// <summary>A sentence with all its acts, as in <c>data/training</c>: <c>{"id","text","records":[{type, mode, cameo, status, symmetric, actors, recipients, trigger}]}</c>, spans in UTF-16 units.</summary>
/// <param name="Id">The sentence.</param>
/// <param name="Text">Its text.</param>
/// <param name="Acts">All its acts; empty when it holds none.</param>
internal sealed record AnnotatedSentence(string Id, string Text, ImmutableArray<AnnotatedAct> Acts)
{
    /// <summary>Whether contexts and speakers are annotated throughout, not only here and there.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Day of publication; null when it is not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The sentences of a file.</summary>
    /// <exception cref="FormatException">A line is no such object; the message says which and why.</exception>
    public static IEnumerable<AnnotatedSentence> Read(TextReader reader) =>
        GoldLines.Read(reader, "annotated sentence", One);

    private static AnnotatedSentence One(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!; // A null text fails below with the line's number.
        return new AnnotatedSentence(json.GetProperty("id").GetString()!, text, [.. json.GetProperty("records").EnumerateArray().Select(r => Act(r, text.Length))])
        {
            IsComplete = json.TryGetProperty("complete", out var complete) && complete.ValueKind == JsonValueKind.True,
            Published = json.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.String ? DateOnly.Parse(date.GetString()!, CultureInfo.InvariantCulture) : null,
        };
    }

    private static AnnotatedAct Act(JsonElement json, int length) => new()
    {
        Type = Value<EventType>(json, "type"),
        Mode = json.TryGetProperty("mode", out var mode) && mode.ValueKind == JsonValueKind.String ? Value<EventMode>(json, "mode") : null,
        Cameo = json.GetProperty("cameo").GetString()!, // Checked by the pattern of codes when it is used.
        Status = Value<EventStatus>(json, "status"),
        Symmetric = json.GetProperty("symmetric").GetBoolean(),
        Actors = [.. json.GetProperty("actors").EnumerateArray().Select(a => Span(a, length))],
        Recipients = [.. json.GetProperty("recipients").EnumerateArray().Select(a => Span(a, length))],
        Content = json.TryGetProperty("act", out var content) && content.ValueKind == JsonValueKind.Object ? Value<EventType>(content, "type") : null,
        Contexts = json.TryGetProperty("contexts", out var contexts) ? [.. contexts.EnumerateArray().Select(c => c.GetString()!)] : [],
        Speaker = json.TryGetProperty("speaker", out var speaker) && speaker.ValueKind == JsonValueKind.Object && speaker.TryGetProperty("span", out _) ? Span(speaker, length) : null,
        Trigger = Span(json.GetProperty("trigger"), length),
    };

    private static T Value<T>(JsonElement json, string name)
        where T : struct, Enum
    {
        var text = json.GetProperty(name).GetString();
        return EnumNames<T>.TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" is no {name}");
    }

    private static TextSpan Span(JsonElement json, int length)
    {
        var span = json.GetProperty("span");
        var (start, size) = (span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());
        return start >= 0 && size > 0 && start + size <= length ? new TextSpan(start, size) : throw new FormatException($"the span {start}+{size} lies outside the text");
    }
}
