using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Lengths and shares of text under an element; runs of white space count as one character.</summary>
internal static class Measure
{
    /// <summary>Characters of text.</summary>
    public static int Length(INode node) => Count(node).Length;

    /// <summary>Commas, in the scripts that have one.</summary>
    public static int Commas(INode node) => Count(node).Commas;

    /// <summary>Share of the text that stands in links, 0 to 1. Links within the page weigh less: footnotes belong to a text.</summary>
    public static double LinkDensity(IElement element)
    {
        var all = Length(element);
        if (all == 0) return 0;
        var linked = 0.0;
        foreach (var link in element.QuerySelectorAll("a")) linked += Length(link) * (link.GetAttribute("href") is ['#', _, ..] ? 0.3 : 1);
        return linked / all;
    }

    /// <summary>Share of the text that stands in elements of these kinds, 0 to 1.</summary>
    public static double Density(IElement element, string selector)
    {
        var all = Length(element);
        return all == 0 ? 0 : (double)element.QuerySelectorAll(selector).Sum(Length) / all;
    }

    private static (int Length, int Commas) Count(INode node)
    {
        int length = 0, commas = 0;
        var isBlank = true;
        foreach (var text in Texts(node))
        {
            foreach (var c in text)
            {
                var blank = char.IsWhiteSpace(c);
                if (!blank || !isBlank) length++;
                isBlank = blank;
                if (c is ',' or '،' or '﹐' or '︐' or '︑' or '⹁' or '⸴' or '⸲' or '，' or '、') commas++;
            }
        }
        return (isBlank && length > 0 ? length - 1 : length, commas);
    }

    // In document order, without recursion.
    private static IEnumerable<string> Texts(INode root)
    {
        var node = root;
        while (true)
        {
            if (node is IText text) yield return text.Data;
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (node != root && node.NextSibling is null) node = node.Parent!; // Below the root every node has a parent.
            if (node == root) yield break;
            node = node.NextSibling!; // The loop ended on one that has.
        }
    }
}
