namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>Short names for the vocabularies feeds are written in.</summary>
internal static class Vocabularies
{
    /// <summary>The feed formats themselves: RSS in all versions, Atom, CDF. They share their words, so one name serves all.</summary>
    public const string Core = "";

    // Compared without scheme, "www.", trailing strokes and case: all of them are found in feeds.
    private static readonly Dictionary<string, string> ByAddress = new(StringComparer.Ordinal)
    {
        ["purl.org/rss/1.0"] = Core, ["my.netscape.com/rdf/simple/0.9"] = Core, ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Core, ["channel.netscape.com/rdf/simple/0.9"] = Core,
        ["backend.userland.com/rss"] = Core, ["backend.userland.com/rss2"] = Core, ["blogs.law.harvard.edu/tech/rss"] = Core, ["cyber.law.harvard.edu/rss"] = Core,
        ["backend.userland.com/rss091"] = Core, ["backend.userland.com/rss092"] = Core, ["backend.userland.com/rss093"] = Core,
        ["purl.org/atom/ns#"] = Core, ["w3.org/2005/atom"] = Core, ["purl.org/net/rss1.1#"] = Core, ["example.com/newformat#"] = Core, ["example.com/necho"] = Core,
        ["purl.org/echo"] = Core, ["uri/of/echo/namespace#"] = Core, ["purl.org/pie"] = Core,
        ["purl.org/dc/elements/1.1"] = "dc", ["purl.org/dc/elements/1.0"] = "dc", ["purl.org/dc/terms"] = "dcterms", ["purl.org/rss/1.0/modules/dc"] = "dc", ["purl.org/rss/1.0/modules/dcterms"] = "dcterms",
        ["purl.org/rss/1.0/modules/content"] = "content", ["search.yahoo.com/mrss"] = "media", ["video.search.yahoo.com/mrss"] = "media", ["tools.search.yahoo.com/mrss"] = "media",
        ["itunes.com/dtds/podcast-1.0.dtd"] = "itunes", ["example.com/dtds/podcast-1.0.dtd"] = "itunes", ["w3.org/1999/xhtml"] = "xhtml", ["w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["w3.org/2000/svg"] = "svg", ["w3.org/1998/math/mathml"] = "math", ["w3.org/xml/1998/namespace"] = "xml", ["purl.org/rss/1.0/modules/syndication"] = "sy",
        ["rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
    };

    /// <summary>The short name of a namespace; its own address in lower case when it is not one of ours.</summary>
    public static string Of(string address)
    {
        var name = address.Trim().ToLowerInvariant();
        if (name.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at) name = name[(at + 3)..];
        if (name.StartsWith("www.", StringComparison.Ordinal)) name = name[4..];
        return ByAddress.GetValueOrDefault(name.TrimEnd('/'), name);
    }

    /// <summary>What a prefix stands for that nobody has declared: what it stands for everywhere else.</summary>
    public static string OfUndeclared(string prefix) => prefix.ToLowerInvariant() switch
    {
        "atom" or "rss" or "atom10" or "a10" => Core,
        var usual => usual,
    };
}
