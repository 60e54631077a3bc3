using System.Text.Json;
using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>What a page says of its article in JSON-LD (schema.org).</summary>
internal sealed record LinkedData
{
    private const int Longest = 1 << 20;

    private const int MostNodes = 2000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string? Headline { get; init; }

    public string? Name { get; init; }

    public string? Author { get; init; }

    public string? Published { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>The first article described; an empty description when there is none.</summary>
    public static LinkedData Read(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            // Some wrap it so that browsers without scripts do not show it.
            var text = script.TextContent.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Trim().TrimEnd(';');
            if (text.Length is 0 or > Longest) continue;
            try
            {
                using var json = JsonDocument.Parse(text, Options);
                if (Nodes(json.RootElement).FirstOrDefault(IsArticle) is { ValueKind: JsonValueKind.Object } article) return Of(article);
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                // Broken metadata are no metadata; the page has other places for them. InvalidOperationException: half a character in a string.
            }
        }
        return new LinkedData();
    }

    private static LinkedData Of(JsonElement article) => new()
    {
        Headline = Text(article, "headline"),
        Name = Text(article, "name"),
        Author = article.TryGetProperty("author", out var author) || article.TryGetProperty("creator", out author) ? Names(author) : null,
        Published = Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Publisher = article.TryGetProperty("publisher", out var publisher) ? Names(publisher) : null,
        Language = Text(article, "inLanguage"),
        Url = Text(article, "url") ?? Text(article, "mainEntityOfPage") ?? (article.TryGetProperty("mainEntityOfPage", out var page) && page.ValueKind == JsonValueKind.Object ? Text(page, "@id") : null),
    };

    // All objects, level by level: articles stand alone, in lists, in graphs and inside pages.
    private static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var count = 0; waiting.TryDequeue(out var node) && count < MostNodes; count++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray()) waiting.Enqueue(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "hasPart"])
                    if (node.TryGetProperty(name, out var inner)) waiting.Enqueue(inner);
            }
        }
    }

    private static bool IsArticle(JsonElement node) => node.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticleType(type.GetString()),
        JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticleType(t.GetString())),
        _ => false,
    };

    private static bool IsArticleType(string? type) =>
        type is not null && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review" or "APIReference");

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    private static string? Names(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.String => of.GetString()?.Trim() is { Length: > 0 } name ? name : null,
        JsonValueKind.Object => Text(of, "name"),
        JsonValueKind.Array => of.EnumerateArray().Select(Names).OfType<string>().ToList() is { Count: > 0 } names ? string.Join(", ", names) : null,
        _ => null,
    };
}
