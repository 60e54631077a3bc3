using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Finds the main text of a page. What an attempt leaves out too eagerly, the next one leaves in; when all give little, the longest counts.</summary>
internal static class ArticleFinder
{
    // Shorter than most articles: below it the next attempt may have found more.
    private const int Enough = 500;

    private static readonly Strictness[] Attempts =
    [
        Strictness.DropFurniture | Strictness.WeighNames | Strictness.CleanBoxes,
        Strictness.WeighNames | Strictness.CleanBoxes,
        Strictness.CleanBoxes,
        Strictness.None,
    ];

    /// <summary>The text; empty when the page has none.</summary>
    public static string Find(IElement body, ExtractedArticle metadata)
    {
        var longest = "";
        foreach (var strictness in Attempts)
        {
            var text = Attempt(body, metadata.Title, strictness);
            if (text.Length >= Enough) return text;
            if (text.Length > longest.Length) longest = text;
        }
        return longest;
    }

    private static string Attempt(IElement body, string? title, Strictness strictness)
    {
        var page = Pruner.Copy(body, title, strictness);
        var carriers = ParagraphShaper.Shape(page);
        var scores = CandidateScores.Of(carriers, page, strictness);
        var top = TopCandidate.Choose(scores, page);
        var article = top == page ? page : Neighbours.Join(top, scores);
        new ContentCleaner(strictness).Clean(article);
        return ArticleText.Write(article);
    }
}
