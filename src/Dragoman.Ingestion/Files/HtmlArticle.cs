using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Documents;

namespace Dragoman.Ingestion.Files;

/// <summary>
/// One saved page as an article: its title and paragraphs, without scripts, navigation and captions. Finding the main text of a live news page is
/// a larger matter; this reads pages that are mostly article.
/// </summary>
internal static class HtmlArticle
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    public static ArticleInput Read(string source, string html, DateTimeOffset? date)
    {
        using var page = Parser.ParseDocument(html);
        foreach (var noise in page.QuerySelectorAll("script, style, nav, aside, footer, header nav, form, figure, figcaption, noscript, template").ToList()) noise.Remove();
        var main = page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body;
        var title = Clean(page.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? main?.QuerySelector("h1")?.TextContent ?? page.Title);
        var paragraphs = main?.QuerySelectorAll("p").Select(p => Clean(p.TextContent)).Where(p => p.Length > 0).ToList() ?? [];
        if (paragraphs.Count == 0 && main is not null && Clean(main.TextContent) is { Length: > 0 } all) paragraphs.Add(all);
        if (paragraphs.Count == 0) return new ArticleInput(source, null, null, "no text found in this page");
        var url = page.QuerySelector("link[rel='canonical']")?.GetAttribute("href");
        var body = string.Join("\n\n", paragraphs);
        return new ArticleInput(source, null, new Article
        {
            Id = ArticleId.For(null, null, url, title + "\n\n" + body),
            Title = title.Length > 0 ? title : null,
            Body = body,
            Published = Published(page) ?? date,
            Url = url,
            Outlet = page.QuerySelector("meta[property='og:site_name']")?.GetAttribute("content"),
            Language = page.DocumentElement.GetAttribute("lang"),
        }, null);
    }

    private static DateTimeOffset? Published(IParentNode page)
    {
        var text = page.QuerySelector("meta[property='article:published_time']")?.GetAttribute("content") ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    private static string Clean(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
