using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Takes out of the article what stands in it without being of it: forms, players, share buttons, boxes of links.</summary>
internal sealed class ContentCleaner(Strictness strictness)
{
    private const int LongestShareBox = 500;

    private readonly HashSet<IElement> _dataTables = new(ReferenceEqualityComparer.Instance);

    public void Clean(IElement article)
    {
        foreach (var table in article.QuerySelectorAll("table")) if (DataTables.Holds(table)) _dataTables.Add(table);
        CleanBoxes(article, "form");
        CleanBoxes(article, "fieldset");
        Remove(article, "object, embed, footer, aside, nav, iframe, input, textarea, select, button, svg, figcaption, video, audio, canvas");
        foreach (var box in article.Children.SelectMany(c => c.QuerySelectorAll("[class*=share], [id*=share]")).ToList())
            if (Hints.IsSharing(box) && Measure.Length(box) < LongestShareBox) box.Remove();
        foreach (var header in article.QuerySelectorAll("h1, h2").ToList()) if (Weight(header) < 0) header.Remove();
        CleanBoxes(article, "table");
        CleanBoxes(article, "ul");
        CleanBoxes(article, "div");
    }

    private static void Remove(IElement article, string selector)
    {
        foreach (var element in article.QuerySelectorAll(selector).ToList()) element.Remove();
    }

    private int Weight(IElement element) => strictness.HasFlag(Strictness.WeighNames) ? Hints.Weight(element) : 0;

    // Innermost first: what is left of a box after its own boxes are gone decides about it.
    private void CleanBoxes(IElement article, string name)
    {
        if (!strictness.HasFlag(Strictness.CleanBoxes)) return;
        foreach (var box in article.QuerySelectorAll(name).Reverse().ToList())
        {
            if (_dataTables.Contains(box) || IsInDataTable(box) || _dataTables.Any(t => box.Contains(t)) || Elements.HasAncestor(box, "code", 3)) continue;
            if (new LinkBox(box, Weight(box)).IsNone) box.Remove();
        }
    }

    private bool IsInDataTable(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement) if (_dataTables.Contains(at)) return true;
        return false;
    }
}
