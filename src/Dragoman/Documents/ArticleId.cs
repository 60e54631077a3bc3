namespace Dragoman.Documents;

/// <summary>Makes the id of an article: the given one, else from outlet and address, else from the text.</summary>
public static class ArticleId
{
    /// <summary>The id of an article with these properties.</summary>
    /// <param name="given">The id the input carried, or null.</param>
    /// <param name="outlet">The publisher, or null.</param>
    /// <param name="url">The address, or null.</param>
    /// <param name="text">Title and body as stored.</param>
    public static string For(string? given, string? outlet, string? url, string text)
    {
        if (!string.IsNullOrWhiteSpace(given)) return given.Trim();
        return string.IsNullOrWhiteSpace(url)
            ? "text:" + StableHash.Of(text)
            : "url:" + StableHash.Of(outlet ?? "", Canonical(url));
    }

    // The parts of an address that differ between copies of one page: scheme, "www.", fragment, trailing slash, tracking parameters.
    private static string Canonical(string url)
    {
        var text = url.Trim();
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0) text = text[..fragment];
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) text = text[(scheme + 3)..];
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = text[4..];
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0) text = text[..slash].ToLowerInvariant() + text[slash..];
        var query = text.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
        {
            var kept = text[(query + 1)..].Split('&').Where(p => p.Length > 0
                && !p.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
                && !p.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase)
                && !p.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase));
            var joined = string.Join('&', kept.Order(StringComparer.Ordinal));
            text = text[..query] + (joined.Length > 0 ? "?" + joined : "");
        }
        return text.TrimEnd('/');
    }
}
