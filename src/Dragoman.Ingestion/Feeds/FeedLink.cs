using Dragoman.Ingestion.Feeds.Xml;

namespace Dragoman.Ingestion.Feeds;

/// <summary>Finds the address of the page a feed or an item stands for.</summary>
internal static class FeedLink
{
    /// <summary>The best address; null when there is none.</summary>
    public static string? Read(FeedElement of)
    {
        string? best = null;
        var bestRank = int.MaxValue;
        foreach (var link in of.Children.Where(c => c.Key == "link"))
        {
            var (address, rank) = Rank(link);
            if (address.Length == 0 || rank >= bestRank) continue;
            (best, bestRank) = (Addresses.Resolve(address, link.Base), rank);
        }
        return best ?? PermanentId(of) ?? Own(of);
    }

    /// <summary>The addresses of Atom's enclosures.</summary>
    public static bool IsEnclosure(FeedElement element) => element.Key == "link" && Relation(element) == "enclosure";

    // RSS writes the address between the tags; Atom says by rel what a link is, and a page is a better address than a document of another type.
    private static (string Address, int Rank) Rank(FeedElement link)
    {
        if (link.Attribute("href") is not { } href) return (link.AllText().Trim(), 0);
        if (Relation(link) is not ("alternate" or "")) return ("", 0);
        return (href.Trim(), link.Attribute("type")?.ToLowerInvariant() is null or "text/html" or "application/xhtml+xml" ? 1 : 2);
    }

    private static string Relation(FeedElement link)
    {
        var relation = link.Attribute("rel")?.Trim().ToLowerInvariant() ?? "";
        return relation[(relation.LastIndexOf('/') + 1)..];
    }

    // RSS: a guid is an address unless it says that it is none.
    private static string? PermanentId(FeedElement of)
    {
        var guid = of.Children.FirstOrDefault(c => c.Key == "guid");
        if (guid is null || guid.Attribute("isPermaLink")?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) == true) return null;
        var text = guid.AllText().Trim();
        return text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? text : null;
    }

    // CDF: the element itself carries the address.
    private static string? Own(FeedElement of) => of.Attribute("href")?.Trim() is { Length: > 0 } href ? Addresses.Resolve(href, of.Base) : null;
}
