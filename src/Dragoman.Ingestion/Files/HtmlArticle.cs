using Dragoman.Documents;
using Dragoman.Ingestion.Pages;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Files;

/// <summary>One saved page as an article.</summary>
internal static class HtmlArticle
{
    // A UTF-16 code unit takes at most three bytes of UTF-8.
    private const int MostBytes = PageReader.MaxLength * 3;

    public static IEnumerable<ArticleInput> Read(string source, Stream stream, ArticleFilesOptions options)
    {
        var bytes = BoundedText.ReadBytes(stream, MostBytes);
        yield return bytes is null
            ? new ArticleInput(source, null, null, $"longer than {PageReader.MaxLength:N0} characters; no article is")
            : ToInput(source, null, new WebDocument(bytes.Value), options);
    }

    /// <summary>The article of a page, or why there is none.</summary>
    public static ArticleInput ToInput(string source, int? line, WebDocument document, ArticleFilesOptions options)
    {
        var (page, fault) = PageReader.Read(document);
        if (page is null) return new ArticleInput(source, line, null, fault);
        return new ArticleInput(source, line, new Article
        {
            Id = ArticleId.For(null, null, page.Url, page.Title + "\n\n" + page.Text),
            Title = page.Title,
            Body = page.Text,
            Published = IsPossible(page.Published) ? page.Published : options.Date,
            Url = page.Url,
            Outlet = page.Outlet,
            Language = page.Language,
        }, null);
    }

    private static bool IsPossible(DateTimeOffset? moment) => moment?.Year is >= Article.EarliestYear and <= Article.LatestYear;
}
