using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Documents;

namespace Dragoman.Ingestion.Files;

/// <summary>Articles as JSON Lines: <c>id, title, text, published, url, outlet, language</c>; only <c>text</c> or <c>title</c> is required.</summary>
internal static class JsonLines
{
    public static IEnumerable<ArticleInput> Read(string source, Stream stream, DateTimeOffset? date)
    {
        var peeked = new PeekStream(stream);
        var head = peeked.Head(2);
        var utf16 = head is [0xFF, 0xFE] ? Encoding.Unicode : head is [0xFE, 0xFF] ? Encoding.BigEndianUnicode : null;
        var lines = new LineReader(utf16 is null ? peeked : Encoding.CreateTranscodingStream(peeked, utf16, Encoding.UTF8), ArticleFiles.MaxArticleLength * 3);
        for (var number = 1; ; number++)
        {
            ReadOnlyMemory<byte> line;
            string? fault;
            try
            {
                if (!lines.TryRead(out line, out fault)) yield break;
            }
            catch (Exception broken) when (broken is IOException or InvalidDataException)
            {
                (line, fault) = (default, $"the file breaks off here: {(broken is InvalidDataException ? Decompression.Damaged : broken.Message)}");
            }
            if (fault is not null)
            {
                yield return new ArticleInput(source, number, null, fault);
                if (line.IsEmpty && fault.StartsWith("the file", StringComparison.Ordinal)) yield break;
                continue;
            }
            if (!IsBlank(line.Span)) yield return Parse(source, number, line, date);
        }
    }

    private static ArticleInput Parse(string source, int number, ReadOnlyMemory<byte> line, DateTimeOffset? date)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return new ArticleInput(source, number, null, $"a JSON object is expected, found {json.RootElement.ValueKind}");
            return ToArticle(source, number, json.RootElement, date);
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

    private static ArticleInput ToArticle(string source, int number, JsonElement json, DateTimeOffset? date)
    {
        var title = Text(json, "title");
        var body = Text(json, "text") ?? Text(json, "body") ?? "";
        if (string.IsNullOrWhiteSpace(body) && string.IsNullOrWhiteSpace(title)) return new ArticleInput(source, number, null, "neither \"text\" nor \"title\" holds any text");
        if (body.Length > ArticleFiles.MaxArticleLength) return new ArticleInput(source, number, null, $"the text is longer than {ArticleFiles.MaxArticleLength:N0} characters");
        var published = date;
        if (Text(json, "published") is { Length: > 0 } given)
        {
            if (!DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                return new ArticleInput(source, number, null, $"\"published\" is \"{Shorten(given)}\"; an ISO 8601 date or time is expected, as in 2022-02-24 or 2022-02-24T06:30:00Z");
            if (moment.Year is < Article.EarliestYear or > Article.LatestYear)
                return new ArticleInput(source, number, null, $"\"published\" is \"{Shorten(given)}\"; a year from {Article.EarliestYear} to {Article.LatestYear} is expected");
            published = moment;
        }
        var url = Text(json, "url");
        var outlet = Text(json, "outlet") ?? Text(json, "source");
        body = body.ReplaceLineEndings("\n");
        return new ArticleInput(source, number, new Article
        {
            Id = ArticleId.For(Text(json, "id"), outlet, url, title + "\n\n" + body),
            Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
            Body = body,
            Published = published,
            Url = url,
            Outlet = outlet,
            Language = Text(json, "language"),
        }, null);
    }

    // Without the library's advice to its own callers and its count of lines.
    private static string Said(JsonException fault)
    {
        var message = fault.Message;
        foreach (var tail in (string[])[" Change the reader options", " LineNumber:", " Path:"])
            if (message.IndexOf(tail, StringComparison.Ordinal) is > 0 and var at) message = message[..at];
        return $"{message.TrimEnd('.')} (byte {fault.BytePositionInLine + 1} of the line)";
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

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
