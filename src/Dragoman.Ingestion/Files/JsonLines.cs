using System.Text.Json;

namespace Dragoman.Ingestion.Files;

/// <summary>Articles as JSON Lines: <c>id, title, text, published, url, outlet, language</c>; only <c>text</c> or <c>title</c> is required.</summary>
internal static class JsonLines
{
    public static IEnumerable<ArticleInput> Read(string source, Stream stream, ArticleFilesOptions options)
    {
        var lines = new LineReader(BoundedText.AsUtf8(new PeekStream(stream)), ArticleFiles.MaxArticleLength * 3);
        for (var number = 1; ; number++)
        {
            if (!lines.TryRead(out var line, out var fault)) yield break;
            if (fault is not null)
            {
                yield return new ArticleInput(source, number, null, fault);
                continue;
            }
            if (!IsBlank(line.Span)) yield return Parse(source, number, line, options);
        }
    }

    private static ArticleInput Parse(string source, int number, ReadOnlyMemory<byte> line, ArticleFilesOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return new ArticleInput(source, number, null, $"a JSON object is expected, found {json.RootElement.ValueKind}");
            return Fields(json.RootElement).ToInput(source, number, options);
        }
        catch (JsonException fault)
        {
            return new ArticleInput(source, number, null, $"not JSON: {Said(fault)}");
        }
        catch (InvalidOperationException fault)
        {
            return new ArticleInput(source, number, null, $"not valid text: {fault.Message}");
        }
    }

    private static ArticleFields Fields(JsonElement json) => new()
    {
        Id = Text(json, "id"),
        Title = Text(json, "title"),
        Text = Text(json, "text") ?? Text(json, "body"),
        Published = Text(json, "published"),
        Url = Text(json, "url"),
        Outlet = Text(json, "outlet") ?? Text(json, "source"),
        Language = Text(json, "language"),
    };

    // Without the library's advice to its own callers and its count of lines.
    private static string Said(JsonException fault)
    {
        var message = fault.Message;
        foreach (var tail in (string[])[" Change the reader options", " LineNumber:", " Path:"])
            if (message.IndexOf(tail, StringComparison.Ordinal) is > 0 and var at) message = message[..at];
        return $"{message.TrimEnd('.')} (byte {fault.BytePositionInLine + 1} of the line)";
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty || line.SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
}
