namespace Dragoman.Ingestion.Pages;

/// <summary>
/// Scores the elements that may hold the article. Each paragraph gives points for being long and having commas; its parent takes them in full, the ancestors above
/// ever less. Links take points away. The idea is that of Arc90's Readability (2009).
/// </summary>
internal sealed class CandidateScores
{
    private const int ShortestParagraph = 25;

    private const int Ancestors = 5;

    private readonly Dictionary<PageNode, double> _scores = new(ReferenceEqualityComparer.Instance);
    private readonly Strictness _strictness;

    private CandidateScores(Strictness strictness) => _strictness = strictness;

    public static CandidateScores Of(IReadOnlyList<PageNode> carriers, PageNode root, Strictness strictness)
    {
        var scores = new CandidateScores(strictness);
        foreach (var carrier in carriers) scores.Add(carrier, root);
        foreach (var (element, score) in scores._scores.ToList()) scores._scores[element] = score * (1 - element.Stats.LinkDensity);
        return scores;
    }

    /// <summary>The score of an element; null when no paragraph spoke for it.</summary>
    public double? this[PageNode element] => _scores.TryGetValue(element, out var score) ? score : null;

    /// <summary>The best elements, best first; among equals the one met first.</summary>
    public IReadOnlyList<PageNode> Best(int count) => [.. _scores.OrderByDescending(s => s.Value).Take(count).Select(s => s.Key)];

    /// <summary>Gives a score to an element that has none.</summary>
    public void Ensure(PageNode element) => _scores.TryAdd(element, Initial(element));

    private void Add(PageNode carrier, PageNode root)
    {
        if (carrier.Parent is null || carrier.Stats.Length < ShortestParagraph) return;
        var points = 1 + 1 + carrier.Stats.Commas + Math.Min(carrier.Stats.Length / 100, 3);
        var level = 0;
        for (var ancestor = carrier.Parent; ancestor is not null && level < Ancestors; ancestor = ancestor.Parent, level++)
        {
            Ensure(ancestor);
            _scores[ancestor] += (double)points / (level switch { 0 => 1, 1 => 2, _ => level * 3 });
            if (ancestor == root) break;
        }
    }

    private double Initial(PageNode element) => (_strictness.HasFlag(Strictness.WeighNames) ? Hints.Weight(element) : 0) + element.Name switch
    {
        "div" => 5,
        "pre" or "td" or "blockquote" => 3,
        "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" => -3,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" => -5,
        _ => 0,
    };
}
