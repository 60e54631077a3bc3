using System.Text.Json;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static Feed Read(string text, Uri? address, List<string> warnings)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return new Feed { Warnings = [.. warnings, "this is JSON, but no JSON Feed: it has no list \"items\""] };
            if (Uri.TryCreate(Text(root, "feed_url"), UriKind.Absolute, out var own)) address ??= own;
            var read = items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Item(i, address, warnings)).ToList();
            return new Feed { IsFeed = true, Title = Text(root, "title"), Link = Address(root, "home_page_url", address), Items = [.. read], Warnings = [.. warnings] };
        }
        catch (JsonException fault)
        {
            return new Feed { Warnings = [.. warnings, $"not well-formed JSON: {fault.Message}"] };
        }
    }

    private static FeedItem Item(JsonElement item, Uri? address, List<string> warnings) => new()
    {
        Id = Text(item, "id"),
        Title = Text(item, "title"),
        Link = Address(item, "url", address) ?? Address(item, "external_url", address),
        Summary = Text(item, "summary"),
        Content = Text(item, "content_html") is { } html ? Addresses.ResolveInside(html, address) : Text(item, "content_text"),
        Published = Date(item, "date_published", warnings),
        Updated = Date(item, "date_modified", warnings),
        Author = Authors(item),
        Enclosures = [.. Attachments(item, address)],
    };

    private static string? Authors(JsonElement item)
    {
        var names = new List<string>();
        if (item.TryGetProperty("authors", out var many) && many.ValueKind == JsonValueKind.Array) names.AddRange(many.EnumerateArray().Select(Name).OfType<string>());
        else if (item.TryGetProperty("author", out var one) && Name(one) is { } name) names.Add(name);
        return names.Count == 0 ? null : string.Join(", ", names);

        static string? Name(JsonElement author) => author.ValueKind == JsonValueKind.Object ? Text(author, "name") ?? Text(author, "url") : author.ValueKind == JsonValueKind.String ? author.GetString() : null;
    }

    private static IEnumerable<FeedEnclosure> Attachments(JsonElement item, Uri? address)
    {
        if (!item.TryGetProperty("attachments", out var list) || list.ValueKind != JsonValueKind.Array) yield break;
        foreach (var attachment in list.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.Object))
        {
            if (Address(attachment, "url", address) is not { } url) continue;
            var length = attachment.TryGetProperty("size_in_bytes", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes) ? bytes : (long?)null;
            yield return new FeedEnclosure(url, Text(attachment, "mime_type"), length);
        }
    }

    private static DateTimeOffset? Date(JsonElement item, string name, List<string> warnings)
    {
        if (Text(item, name) is not { } text) return null;
        var date = WebDate.Read(text);
        if (date is null) warnings.Add($"a date cannot be read: \"{(text.Length > 60 ? text[..60] + "…" : text)}\"");
        return date;
    }

    private static string? Address(JsonElement of, string name, Uri? address) => Text(of, name) is { } text ? Addresses.Resolve(text, address) : null;

    // Ids are numbers in some feeds, against the specification.
    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => Clean(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;

    // Half a character (a lone surrogate) is valid JSON and no valid text.
    private static string? Clean(JsonElement value)
    {
        try
        {
            return value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
