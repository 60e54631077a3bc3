using System.Net;
using Dragoman.Documents;
using Dragoman.Ingestion.Feeds;
using Dragoman.Ingestion.Files;
using Dragoman.Ingestion.Pages;

namespace Dragoman.Ingestion.Watching;

/// <summary>Makes an article of an item of a feed, with or without its page.</summary>
internal static class FeedArticle
{
    // A teaser is no article: it may say the opposite of what follows.
    private const int ShortestText = 200;

    /// <summary>The article on the page of an item. What the feed says of date and headline fills what the page leaves open.</summary>
    public static ArticleInput OfPage(WatchedSource source, FeedItem item, ExtractedArticle page) => Of(source, item, page.Title ?? PlainText(item.Title), page.Text, page.Url, page.Published, page.Language);

    /// <summary>The article in the feed itself; null when the feed has no more than a teaser.</summary>
    /// <param name="source">The source.</param>
    /// <param name="item">The item.</param>
    /// <param name="isShortAllowed">Whether a teaser is enough, because the user wants the text of the feed.</param>
    public static ArticleInput? OfFeed(WatchedSource source, FeedItem item, bool isShortAllowed)
    {
        var text = PlainText(item.Content) is { Length: > 0 } content ? content : PlainText(item.Summary) ?? "";
        if (text.Length < ShortestText && !(isShortAllowed && (text.Length > 0 || item.Title is not null))) return null;
        return Of(source, item, PlainText(item.Title), text, item.Link, null, null);
    }

    private static ArticleInput Of(WatchedSource source, FeedItem item, string? title, string text, string? url, DateTimeOffset? published, string? language)
    {
        var address = url ?? item.Link;
        var day = item.Published ?? published ?? item.Updated;
        return new ArticleInput(item.Link ?? source.Feed, null, new Article
        {
            Id = ArticleId.For(address is null ? item.Id : null, source.Name, address, title + "\n\n" + text),
            Title = string.IsNullOrWhiteSpace(title) ? null : title,
            Body = text,
            Published = day?.Year is >= Article.EarliestYear and <= Article.LatestYear ? day : null,
            Url = address,
            Outlet = source.Name,
            Language = language,
        }, null);
    }

    // Feeds hold HTML, escaped or not, or plain text with signs that only look like it.
    private static string? PlainText(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return null;
        if (!html.Contains('<', StringComparison.Ordinal)) return WebUtility.HtmlDecode(html).Trim();
        return PageReader.Read($"<html><body><article>{(html.Contains("<p", StringComparison.OrdinalIgnoreCase) ? html : $"<p>{html}</p>")}</article></body></html>", address: null).Article?.Text;
    }
}
