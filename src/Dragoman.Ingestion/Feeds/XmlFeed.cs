using System.Collections.Immutable;
using Dragoman.Ingestion.Feeds.Xml;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Feeds;

/// <summary>
/// Reads a feed off the tree of its elements. RSS, RDF, Atom and CDF are read by one list of words, as feeds mix their words freely; which comes first in a list wins.
/// </summary>
internal sealed class XmlFeed(List<string> warnings)
{
    private static readonly string[] Titles = ["title", "dc:title", "media:title", "itunes:title"];
    private static readonly string[] Summaries = ["summary", "description", "abstract", "dc:description", "itunes:summary", "media:description", "itunes:subtitle"];
    private static readonly string[] Contents = ["content:encoded", "content", "xhtml:body", "body", "fullitem"];
    private static readonly string[] Ids = ["guid", "id", "dc:identifier"];
    private static readonly string[] Publications = ["pubdate", "published", "issued", "dcterms:issued", "dcterms:created", "created", "dc:date", "dcterms:date"];
    private static readonly string[] Updates = ["updated", "modified", "dcterms:modified", "dc:date", "lastbuilddate"];
    private static readonly string[] Authors = ["author", "dc:creator", "dc:author", "itunes:author", "managingeditor"];

    /// <summary>The feed; one that says it is none when no word of a feed was found.</summary>
    public Feed Read(FeedElement? root)
    {
        if (root is null) return Nothing("no element was found; RSS, Atom, RDF, CDF or JSON Feed is expected");
        var head = Find(root, e => e.Key is "channel" or "feed");
        var items = new List<FeedElement>();
        Items(root, items);
        if (head is null && items.Count == 0 && root.Key is not ("rss" or "rdf:rdf")) return Nothing($"this is no feed: its first element is <{root.QualifiedName}>{Alternatives(root)}");
        return new Feed
        {
            IsFeed = true,
            Title = head is null ? null : Text(head, Titles),
            Link = head is null ? null : FeedLink.Read(head),
            Items = [.. items.Select(Item)],
            Warnings = [.. warnings],
        };
    }

    private Feed Nothing(string reason) => new() { Warnings = [.. warnings, reason] };

    private FeedItem Item(FeedElement item) => new()
    {
        Id = Text(item, Ids) is { } id ? Addresses.Resolve(id, IsPlainName(id) ? null : item.Base) : item.PrefixedAttribute("about"),
        Title = Mended(Text(item, Titles)),
        Link = FeedLink.Read(item),
        Summary = Mended(Text(item, Summaries)),
        Content = Mended(Text(item, Contents)),
        Published = Date(item, Publications, null),
        Updated = Date(item, Updates, item.Attribute("lastmod")),
        Author = Mended(Named(item, Authors).Select(Author.Read).FirstOrDefault(a => a is not null)),
        Enclosures = [.. Enclosures(item)],
    };

    private string? Mended(string? text)
    {
        if (text is null) return null;
        var mended = Windows1252.Unscramble(text);
        if (!ReferenceEquals(mended, text)) Warn("encoding: some text is UTF-8 that was once read as Windows-1252; mended");
        return mended;
    }

    private void Warn(string warning)
    {
        if (!warnings.Contains(warning, StringComparer.Ordinal)) warnings.Add(warning);
    }

    // Only what looks like a path is a relative address; "abc" is a name.
    private static bool IsPlainName(string id) => !id.Contains('/', StringComparison.Ordinal);

    private static string? Text(FeedElement of, string[] keys) => Named(of, keys).Select(FeedText.Read).FirstOrDefault(t => t is not null);

    // In the order of the keys, then of the feed. A media group belongs to its item.
    private static IEnumerable<FeedElement> Named(FeedElement of, string[] keys)
    {
        var own = of.Children.SelectMany(c => c.Key is "media:group" or "media:content" ? c.Children.Prepend(c) : [c]).ToList();
        return keys.SelectMany(k => own.Where(c => c.Key == k));
    }

    private DateTimeOffset? Date(FeedElement item, string[] keys, string? attribute)
    {
        // Of dates with the same name the last one counts: it was added to replace the others.
        foreach (var text in keys.SelectMany(k => Named(item, [k]).Reverse()).Select(e => e.AllText().Trim()).Append(attribute?.Trim() ?? ""))
        {
            if (text.Length == 0) continue;
            if (WebDate.Read(text) is { } date) return date;
            Warn($"a date cannot be read: \"{(text.Length > 60 ? text[..60] + "…" : text)}\"");
        }
        return null;
    }

    private static IEnumerable<FeedEnclosure> Enclosures(FeedElement item)
    {
        foreach (var child in item.Children.SelectMany(c => c.Key is "media:group" ? c.Children : [c]))
        {
            var url = child.Key switch
            {
                "enclosure" or "media:content" => child.Attribute("url") ?? child.Attribute("href"),
                "link" when FeedLink.IsEnclosure(child) => child.Attribute("href"),
                _ => null,
            };
            if (string.IsNullOrWhiteSpace(url)) continue;
            var length = child.Attribute("length") ?? child.Attribute("fileSize");
            yield return new FeedEnclosure(Addresses.Resolve(url, child.Base), child.Attribute("type"), long.TryParse(length, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var bytes) ? bytes : null);
        }
    }

    // Depth is bounded by the builder of the tree.
    private static void Items(FeedElement element, List<FeedElement> items)
    {
        if (element.Key is "item" or "entry") items.Add(element);
        else foreach (var child in element.Children) Items(child, items);
    }

    private static FeedElement? Find(FeedElement element, Func<FeedElement, bool> wanted)
    {
        if (wanted(element)) return element;
        foreach (var child in element.Children) if (Find(child, wanted) is { } found) return found;
        return null;
    }

    // Somebody gave the address of the page instead of the feed's: pages say where their feeds are.
    private static string Alternatives(FeedElement root)
    {
        var found = new List<string>();
        Collect(root, found);
        return found.Count == 0 ? "" : $"; the page names these feeds: {string.Join(", ", found)}";

        static void Collect(FeedElement element, List<string> found)
        {
            if (element.Key is "link" or "xhtml:link" && element.Attribute("type") is { } type && (type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase))
                && element.Attribute("href") is { } href && found.Count < 5) found.Add(Addresses.Resolve(href, element.Base));
            foreach (var child in element.Children) Collect(child, found);
        }
    }
}
