using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Questions about elements, and the few changes to a tree that extraction needs.</summary>
internal static class Elements
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "canvas", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video",
    };

    // What makes a division a container rather than a paragraph.
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal) { "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul", "section", "article", "figure", "h1", "h2", "h3", "h4", "h5", "h6" };

    public static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    public static bool HasContainer(IElement element) => element.Descendants<IElement>().Any(e => Containers.Contains(e.LocalName));

    /// <summary>Text, or an element of running text that holds nothing but running text.</summary>
    public static bool IsPhrase(INode node) => node switch
    {
        IText => true,
        IElement element => !IsBlock(element) && element.LocalName is not ("img" or "iframe" or "object" or "embed" or "picture" or "svg") && element.ChildNodes.All(IsPhrase),
        _ => false,
    };

    public static bool IsBlank(INode node) => node is not IElement ? string.IsNullOrWhiteSpace(node.TextContent) : node is IElement { LocalName: "br" };

    public static bool HasAncestor(IElement element, string name, int depth = int.MaxValue)
    {
        for (var at = element.ParentElement; at is not null && depth-- > 0; at = at.ParentElement) if (at.LocalName == name) return true;
        return false;
    }

    /// <summary>The same content and attributes under another name.</summary>
    public static IElement Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name); // Elements of a page have an owner.
        foreach (var attribute in element.Attributes.Where(a => a.Name is "class" or "id" or "role" or "itemprop")) renamed.SetAttribute(attribute.Name, attribute.Value);
        while (element.FirstChild is { } child) renamed.AppendChild(child);
        element.Replace(renamed);
        return renamed;
    }

    /// <summary>The next element in document order; with <paramref name="skipContent"/> the first one behind this one.</summary>
    public static IElement? Next(IElement element, IElement root, bool skipContent)
    {
        if (!skipContent && element.FirstElementChild is { } child) return child;
        for (var at = element; at is not null && at != root; at = at.ParentElement) if (at.NextElementSibling is { } next) return next;
        return null;
    }
}
