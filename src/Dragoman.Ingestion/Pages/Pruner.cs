using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Copies a page without what is no article whatever stands around it: scripts, what cannot be seen, furniture, the byline, the repeated headline.</summary>
internal static class Pruner
{
    private const int LongestByline = 100;

    private static readonly string[] Roles = ["menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"];

    public static PageNode Copy(IElement body, string? title, Strictness strictness)
    {
        var root = new PageNode("body", body);
        CopyChildren(body, root, strictness);
        DropFirst(root, IsByline);
        if (title is not null) DropFirst(root, n => n.Name is "h1" or "h2" && TitleLikeness.Of(title, n.AllText()) > 0.75);
        return root;
    }

    // Depth is bounded by the guard before the parser.
    private static void CopyChildren(INode from, PageNode to, Strictness strictness)
    {
        foreach (var child in from.ChildNodes)
        {
            if (child is IText text)
            {
                to.Add(PageNode.OfText(text.Data));
            }
            else if (child is IElement element && element.LocalName is not ("script" or "noscript" or "style" or "template" or "link" or "meta" or "head") && !IsHidden(element))
            {
                var copy = new PageNode(element.LocalName, element);
                if (strictness.HasFlag(Strictness.DropFurniture) && IsFurniture(copy, to)) continue;
                CopyChildren(element, copy, strictness);
                if (!IsEmptyBlock(copy)) to.Add(copy);
            }
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || (element.GetAttribute("aria-modal") == "true" && element.GetAttribute("role") == "dialog")) return true;
        // A formula's text version is hidden from screens, not from readers.
        if (element.GetAttribute("aria-hidden") == "true" && element.ClassName?.Contains("fallback-image", StringComparison.Ordinal) != true) return true;
        if (element.GetAttribute("style") is not { } style) return false;
        style = style.Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsEmptyBlock(PageNode node) =>
        node.Name is "div" or "section" or "header" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" && node.Stats.Length == 0 && node.Elements.All(c => c.Name is "br" or "hr");

    private static bool IsFurniture(PageNode node, PageNode parent)
    {
        if (node.Name is "body" or "a") return false;
        if (node.Attribute("role") is { } role && Roles.Contains(role, StringComparer.OrdinalIgnoreCase)) return true;
        return Hints.IsFurniture(node) && !(parent.Name is "table" or "code" || parent.HasAncestor(p => p.Name is "table" or "code", 2));
    }

    private static bool IsByline(PageNode node)
    {
        var isNamed = node.Attribute("rel") == "author" || node.Attribute("itemprop")?.Contains("author", StringComparison.Ordinal) == true || Hints.IsByline(node);
        return isNamed && node.Stats.Length is > 0 and < LongestByline;
    }

    private static void DropFirst(PageNode root, Func<PageNode, bool> isIt)
    {
        if (root.Descendants().FirstOrDefault(isIt) is { Parent: { } parent } found) parent.SetChildren([.. parent.Children.Where(c => c != found)]);
    }
}
