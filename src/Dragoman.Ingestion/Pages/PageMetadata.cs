using AngleSharp.Dom;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Pages;

/// <summary>
/// What a page says of its article: JSON-LD first, which is written for machines; then OpenGraph and meta elements; then what stands on the page.
/// </summary>
internal static class PageMetadata
{
    /// <summary>An article without text.</summary>
    public static ExtractedArticle Read(IDocument page, Uri? address)
    {
        var meta = new MetaTags(page);
        var linked = LinkedData.Read(page);
        var outlet = Outlet(linked.Publisher) ?? Outlet(meta.First("og:site_name", "application-name", "dc:publisher", "dcterms:publisher", "cre"));
        var url = Canonical(page, meta, linked, address);
        return new ExtractedArticle
        {
            Text = "",
            Title = PageTitle.Read(page, meta, linked, outlet),
            Byline = Byline.Read(page, meta, linked),
            Published = Published(page, meta, linked),
            Language = Language(page, meta, linked),
            Url = url,
            Outlet = outlet ?? Host(url),
        };
    }

    /// <summary>Text on one line, references that were escaped twice resolved; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        if (text.Contains('&', StringComparison.Ordinal)) text = System.Net.WebUtility.HtmlDecode(text);
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 0 ? text : null;
    }

    // Without the slogan.
    private static string? Outlet(string? text) => Clean(text)?.Split([" | ", " - ", " – ", " — ", ": "], 2, StringSplitOptions.None)[0];

    private static string? Canonical(IDocument page, MetaTags meta, LinkedData linked, Uri? address)
    {
        var at = page.QuerySelector("base[href]")?.GetAttribute("href") is { } given && Absolute(given, address) is { } declared ? declared : address;
        foreach (var candidate in (string?[])[page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), meta.First("og:url"), linked.Url, meta.First("twitter:url", "parsely-link")])
        {
            if (!string.IsNullOrWhiteSpace(candidate) && Absolute(candidate.Trim(), at) is { } url) return url.AbsoluteUri;
        }
        return address?.AbsoluteUri;
    }

    // Not tried as absolute alone first: to .NET "/news" is then a file of this machine.
    private static Uri? Absolute(string given, Uri? at) =>
        (at is null ? Uri.TryCreate(given, UriKind.Absolute, out var url) : Uri.TryCreate(at, given, out url)) && url!.Scheme is "http" or "https" ? url : null; // Created.

    private static string? Host(string? url)
    {
        if (url is null) return null;
        var host = new Uri(url).Host;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static DateTimeOffset? Published(IDocument page, MetaTags meta, LinkedData linked)
    {
        string?[] places =
        [
            linked.Published,
            meta.First("article:published_time", "og:published_time", "article:published", "datePublished"),
            meta.First("parsely-pub-date", "sailthru:date", "cXenseParse:recs:publishtime", "publish-date", "publish_date", "pubdate", "ptime", "DisplayDate", "OriginalPublicationDate"),
            meta.First("dc:date:issued", "dcterms:issued", "dcterms:created", "dc:date", "dcterms:date", "date", "dat", "article_date_original"),
            OfTime(page, "[itemprop~='datePublished']"),
            OfTime(page, "time[pubdate], time.published, time.entry-date, .dt-published"),
            OfTime(page, "article time[datetime], main time[datetime]"),
            OfTime(page, "time[datetime]"),
        ];
        foreach (var place in places) if (WebDate.Read(place) is { } date) return date;
        return null;
    }

    private static string? OfTime(IDocument page, string selector) =>
        page.QuerySelector(selector) is { } element ? element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent : null;

    private static string? Language(IDocument page, MetaTags meta, LinkedData linked)
    {
        var root = page.DocumentElement;
        foreach (var candidate in (string?[])[root?.GetAttribute("lang"), root?.GetAttribute("xml:lang"), linked.Language, meta.First("og:locale"), meta.First("content-language", "dc:language", "language"), page.Body?.GetAttribute("lang")])
        {
            var tag = candidate?.Split(',', ';')[0].Trim().Replace('_', '-');
            if (tag is { Length: >= 2 and <= 20 } && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && (tag.Length < 4 || tag.Contains('-', StringComparison.Ordinal))) return tag;
        }
        return null;
    }
}
