using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Finds who wrote an article.</summary>
internal static partial class Byline
{
    private const int Longest = 150;

    // From the name alone to what only stands around it.
    private static readonly string[] OnPage =
    [
        "[rel~='author']", "[itemprop~='author'] [itemprop~='name']", "[itemprop~='author']", ".byline .author, .p-author, .byline-name, .author-name", ".byline, .author", "[class*='byline' i], [id*='byline' i]",
    ];

    /// <summary>The names, without "By"; null when the page does not say.</summary>
    public static string? Read(IDocument page, MetaTags meta, LinkedData linked)
    {
        foreach (var candidate in (string?[])[linked.Author, meta.First("dc:creator", "dcterms:creator", "author", "byl", "parsely-author", "sailthru:author", "article:author_name"), meta.First("article:author", "og:author"), meta.First("twitter:creator:name")])
            if (Names(candidate) is { } names) return names;
        foreach (var element in OnPage.SelectMany(s => page.QuerySelectorAll(s).Take(5)))
            if (Names(element.LocalName == "meta" ? element.GetAttribute("content") : Spaced(element)) is { } names) return names;
        return null;
    }

    // Name, date and number of comments often stand in boxes side by side, without a blank between them.
    private static string Spaced(IElement element) => string.Join(' ', element.Descendants<IText>().Where(t => t.ParentElement?.LocalName is not ("script" or "style")).Take(30).Select(t => t.Data));

    private static string? Names(string? text)
    {
        text = PageMetadata.Clean(text);
        if (text is null || text.Length > Longest || text.Contains("://", StringComparison.Ordinal) || text.StartsWith('@')) return null;
        text = Lead().Replace(text, "");
        text = Tail().Replace(text, "").Trim(' ', ',', '|', '·', '•', '-', '–', '—');
        return text.Any(char.IsLetter) && !IsNobody().IsMatch(text) ? text : null;
    }

    [GeneratedRegex(@"^(?:(?:written |posted |published |reported |story |words |text )?by\b:?|von\b:?|par\b:?|por\b:?|di\b:?|door\b:?|автор:|author:)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Lead();

    // A date behind the name.
    [GeneratedRegex(@"[\s,|•·–—-]*(?:(?:published|updated|posted|last updated)\b.*|(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?[0-9]{1,2},? ?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)?,? [0-9]{4}\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:admin|administrator|editor|staff|unknown|anonymous|follow author|author|editorial|null|undefined)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex IsNobody();
}
