namespace Dragoman.Ingestion.Pages;

/// <summary>Takes out of the article what stands in it without being of it: forms, players, share buttons, boxes of links.</summary>
internal sealed class ContentCleaner(Strictness strictness)
{
    private const int LongestShareBox = 500;

    private readonly HashSet<PageNode> _dataTables = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PageNode> _aroundDataTables = new(ReferenceEqualityComparer.Instance);

    public void Clean(PageNode article)
    {
        foreach (var table in article.Descendants().Where(n => n.Name == "table" && DataTables.Holds(n)))
        {
            _dataTables.Add(table);
            for (var at = table.Parent; at is not null && _aroundDataTables.Add(at); at = at.Parent)
            {
                // Up to what is known already.
            }
        }
        CleanBoxes(article, "form");
        CleanBoxes(article, "fieldset");
        article.RemoveAll(n => n.Name is "object" or "embed" or "footer" or "aside" or "nav" or "iframe" or "input" or "textarea" or "select" or "button" or "svg" or "figcaption" or "video" or "audio" or "canvas");
        foreach (var part in article.Elements) part.RemoveAll(n => n.Stats.Length < LongestShareBox && Hints.IsSharing(n));
        article.RemoveAll(n => n.Name is "h1" or "h2" && Weight(n) < 0);
        CleanBoxes(article, "table");
        CleanBoxes(article, "ul");
        CleanBoxes(article, "div");
    }

    private int Weight(PageNode element) => strictness.HasFlag(Strictness.WeighNames) ? Hints.Weight(element) : 0;

    private void CleanBoxes(PageNode article, string name)
    {
        if (strictness.HasFlag(Strictness.CleanBoxes)) article.RemoveAll(n => n.Name == name && !IsData(n) && new LinkBox(n, Weight(n)).IsNone);
    }

    private bool IsData(PageNode node) => _dataTables.Contains(node) || _aroundDataTables.Contains(node) || node.HasAncestor(_dataTables.Contains) || node.HasAncestor(a => a.Name == "code", 3);
}
