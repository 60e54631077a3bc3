namespace Dragoman.Ingestion.Pages;

/// <summary>Chooses the element that holds the article, from the scores: the best one, or an ancestor that gathers several good ones.</summary>
internal static class TopCandidate
{
    private const int Considered = 5;

    private const int AgreeingCandidates = 3;

    /// <summary>The element; the root itself when nothing speaks for another.</summary>
    public static PageNode Choose(CandidateScores scores, PageNode root)
    {
        var best = scores.Best(Considered);
        if (best.Count == 0 || best[0] == root) return root;
        var top = Gather(best, scores, root);
        scores.Ensure(top);
        top = Climb(top, scores, root);
        // An only child says no more than its parent, which may have siblings to join.
        while (top.Parent is { } parent && parent != root && parent.Elements.Take(2).Count() == 1) top = parent;
        scores.Ensure(top);
        return top;
    }

    // An article cut into several boxes: three or more of nearly the same score with one ancestor in common.
    private static PageNode Gather(IReadOnlyList<PageNode> best, CandidateScores scores, PageNode root)
    {
        var least = (scores[best[0]] ?? 0) * 0.75;
        var others = best.Skip(1).Where(c => scores[c] >= least).Select(Ancestors).ToList();
        if (others.Count < AgreeingCandidates) return best[0];
        for (var ancestor = best[0].Parent; ancestor is not null && ancestor != root; ancestor = ancestor.Parent)
            if (others.Count(o => o.Contains(ancestor)) >= AgreeingCandidates) return ancestor;
        return best[0];
    }

    private static HashSet<PageNode> Ancestors(PageNode element)
    {
        var ancestors = new HashSet<PageNode>(ReferenceEqualityComparer.Instance);
        for (var at = element.Parent; at is not null; at = at.Parent) ancestors.Add(at);
        return ancestors;
    }

    // Scores fall on the way up. Where one rises, more of the article stands beside.
    private static PageNode Climb(PageNode top, CandidateScores scores, PageNode root)
    {
        var last = scores[top] ?? 0;
        var least = last / 3;
        for (var parent = top.Parent; parent is not null && parent != root; parent = parent.Parent)
        {
            if (scores[parent] is not { } score) continue;
            if (score < least) break;
            if (score > last) return parent;
            last = score;
        }
        return top;
    }
}
