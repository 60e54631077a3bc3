using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Makes paragraphs of what only looks like some: text between line breaks, divisions that hold nothing but text, text between blocks.</summary>
internal static class ParagraphShaper
{
    /// <summary>Shapes a page and gives the elements that carry text, in document order.</summary>
    public static List<IElement> Shape(IElement root)
    {
        SplitAtBreaks(root);
        var carriers = new List<IElement>();
        for (var element = root.FirstElementChild; element is not null;)
        {
            if (element.LocalName is "section" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "td" or "pre") carriers.Add(element);
            if (element.LocalName == "div")
            {
                WrapPhrases(element);
                if (OnlyParagraph(element) is { } paragraph && Measure.LinkDensity(element) < 0.25)
                {
                    element.Replace(paragraph);
                    element = paragraph;
                    carriers.Add(element);
                }
                else if (!Elements.HasContainer(element))
                {
                    element = Elements.Rename(element, "p");
                    carriers.Add(element);
                }
            }
            element = Elements.Next(element, root, skipContent: false);
        }
        return carriers;
    }

    // Two breaks and more stand for the end of a paragraph.
    private static void SplitAtBreaks(IElement root)
    {
        foreach (var first in root.QuerySelectorAll("br").ToList())
        {
            if (first.Parent is null) continue;
            var isChain = false;
            for (var next = Following(first); next is IElement { LocalName: "br" }; next = Following(first))
            {
                next.Parent!.RemoveChild(next); // It has just been found beside the first.
                isChain = true;
            }
            if (!isChain) continue;
            var paragraph = first.Owner!.CreateElement("p"); // Elements of a page have an owner.
            first.Replace(paragraph);
            while (paragraph.NextSibling is { } sibling && !IsChain(sibling) && Elements.IsPhrase(sibling)) paragraph.AppendChild(sibling);
            TrimEnd(paragraph);
            if (paragraph.ParentElement is { LocalName: "p" } outer) Elements.Rename(outer, "div");
        }
    }

    private static bool IsChain(INode node) => node is IElement { LocalName: "br" } && Following(node) is IElement { LocalName: "br" };

    private static INode? Following(INode node)
    {
        var next = node.NextSibling;
        while (next is IComment || (next is IText text && string.IsNullOrWhiteSpace(text.Data))) next = next.NextSibling;
        return next;
    }

    private static void WrapPhrases(IElement element)
    {
        IElement? paragraph = null;
        foreach (var child in element.ChildNodes.ToList())
        {
            if (!Elements.IsPhrase(child))
            {
                if (child is IComment) continue;
                if (paragraph is not null) TrimEnd(paragraph);
                paragraph = null;
            }
            else if (paragraph is not null)
            {
                paragraph.AppendChild(child);
            }
            else if (!Elements.IsBlank(child))
            {
                paragraph = element.Owner!.CreateElement("p"); // Elements of a page have an owner.
                child.Parent!.ReplaceChild(paragraph, child); // A child has a parent.
                paragraph.AppendChild(child);
            }
        }
        if (paragraph is not null) TrimEnd(paragraph);
    }

    private static void TrimEnd(IElement paragraph)
    {
        while (paragraph.LastChild is { } last && Elements.IsBlank(last)) last.RemoveFromParent();
    }

    private static IElement? OnlyParagraph(IElement element) =>
        element.Children.Length == 1 && element.Children[0] is { LocalName: "p" } only && element.ChildNodes.All(n => n is not IText text || string.IsNullOrWhiteSpace(text.Data)) ? only : null;
}
