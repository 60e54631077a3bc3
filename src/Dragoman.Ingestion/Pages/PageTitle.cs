using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Finds the headline: without the name of the outlet, which pages like to add.</summary>
internal static class PageTitle
{
    private const int ShortestHeadline = 15;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " / ", " > ", " \\ "];

    public static string? Read(IDocument page, MetaTags meta, LinkedData linked, string? outlet)
    {
        var given = PageMetadata.Clean(OfLinked(linked, page.Title)) ?? PageMetadata.Clean(meta.First("og:title", "twitter:title", "parsely-title", "sailthru:title", "dc:title", "dcterms:title"));
        if (given is not null) return WithoutOutlet(given, outlet);
        var headings = page.QuerySelectorAll("h1").Select(h => PageMetadata.Clean(h.TextContent)).OfType<string>().ToList();
        return PageMetadata.Clean(page.Title) is { } title ? OfTitle(title, headings, outlet) : headings.Count == 1 ? headings[0] : null;
    }

    // Some write a description where the headline belongs: then the name is the one the window shows.
    private static string? OfLinked(LinkedData linked, string? title)
    {
        if (linked.Headline is not { } headline || linked.Name is not { } name || title is null) return linked.Headline ?? linked.Name;
        return TitleLikeness.Of(title, headline) < 0.5 && TitleLikeness.Of(title, name) > 0.75 ? name : headline;
    }

    // A heading that stands in the title, or the title without the shorter part behind its last separator.
    private static string OfTitle(string title, List<string> headings, string? outlet)
    {
        if (headings.Find(h => h.Length >= ShortestHeadline && title.Contains(h, StringComparison.Ordinal)) is { } heading) return heading;
        if (WithoutOutlet(title, outlet) is var without && without.Length < title.Length) return without;
        var (at, length) = Separators.Select(s => (At: title.LastIndexOf(s, StringComparison.Ordinal), s.Length)).Max();
        if (at < 0) return title;
        var before = title[..at].Trim();
        var after = title[(at + length)..].Trim();
        // "Outlet | Headline" is the rarer way round.
        return before.Length >= ShortestHeadline || before.Length >= after.Length ? before : after.Length >= ShortestHeadline ? after : title;
    }

    private static string WithoutOutlet(string title, string? outlet)
    {
        if (outlet is null) return title;
        foreach (var separator in Separators)
        {
            if (title.EndsWith(separator + outlet, StringComparison.OrdinalIgnoreCase)) return title[..^(separator.Length + outlet.Length)].Trim();
            if (title.StartsWith(outlet + separator, StringComparison.OrdinalIgnoreCase)) return title[(separator.Length + outlet.Length)..].Trim();
        }
        return title;
    }
}
