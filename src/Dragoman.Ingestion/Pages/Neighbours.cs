namespace Dragoman.Ingestion.Pages;

/// <summary>Puts the chosen element together with those of its siblings that belong to the article: introductions, paragraphs behind an advertisement, further parts.</summary>
internal static class Neighbours
{
    private const int LongSentence = 80;

    /// <summary>A new division that holds them in their order.</summary>
    public static PageNode Join(PageNode top, CandidateScores scores)
    {
        var article = new PageNode("div");
        var score = scores[top] ?? 0;
        var least = Math.Max(10, score * 0.2);
        foreach (var sibling in top.Parent?.Elements.ToList() ?? [top])
            if (sibling == top || Belongs(sibling, top, scores, score, least)) article.Add(sibling);
        return article;
    }

    private static bool Belongs(PageNode sibling, PageNode top, CandidateScores scores, double topScore, double least)
    {
        var bonus = sibling.ClassName is { Length: > 0 } name && name == top.ClassName ? topScore * 0.2 : 0;
        if (scores[sibling] + bonus >= least) return true;
        if (sibling.Name != "p") return false;
        var density = sibling.Stats.LinkDensity;
        return sibling.Stats.Length switch
        {
            0 => false,
            > LongSentence => density < 0.25,
            _ => density == 0 && EndsSentence(sibling.AllText()),
        };
    }

    private static bool EndsSentence(string text) => text.TrimEnd() is [.., '.' or '!' or '?' or '。' or '؟'] || text.Contains(". ", StringComparison.Ordinal);
}
