using Dragoman.Documents;
using Dragoman.Ingestion.Pages;

namespace Dragoman.Ingestion.Files;

/// <summary>One saved page as an article.</summary>
internal static class HtmlArticle
{
    public static ArticleInput Read(string source, string html, DateTimeOffset? date)
    {
        var (page, fault) = PageReader.Read(html, address: null);
        if (page is null) return new ArticleInput(source, null, null, fault);
        return new ArticleInput(source, null, new Article
        {
            Id = ArticleId.For(null, null, page.Url, page.Title + "\n\n" + page.Text),
            Title = page.Title,
            Body = page.Text,
            Published = IsPossible(page.Published) ? page.Published : date,
            Url = page.Url,
            Outlet = page.Outlet,
            Language = page.Language,
        }, null);
    }

    private static bool IsPossible(DateTimeOffset? moment) => moment?.Year is >= Article.EarliestYear and <= Article.LatestYear;
}
