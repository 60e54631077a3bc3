using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>Takes out of a page what is no article whatever stands around it: scripts, what cannot be seen, furniture, bylines, the repeated headline.</summary>
internal static class Pruner
{
    private const int LongestByline = 100;

    private static readonly string[] Roles = ["menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"];

    public static void Prune(IElement root, string? title, Strictness strictness)
    {
        foreach (var element in root.QuerySelectorAll("script, noscript, style, template, link, meta, head").ToList()) element.Remove();
        var hasByline = false;
        var hasTitle = false;
        for (var element = root.FirstElementChild; element is not null;)
        {
            var isOut = IsHidden(element) || IsModal(element) || IsEmptyBlock(element) || (strictness.HasFlag(Strictness.DropFurniture) && IsFurniture(element));
            if (!isOut && !hasByline && IsByline(element)) isOut = hasByline = true;
            if (!isOut && !hasTitle && RepeatsTitle(element, title)) isOut = hasTitle = true;
            var next = Elements.Next(element, root, skipContent: isOut);
            if (isOut) element.Remove();
            element = next;
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        // A formula's text version is hidden from screens, not from readers.
        if (element.GetAttribute("aria-hidden") == "true" && element.ClassName?.Contains("fallback-image", StringComparison.Ordinal) != true) return true;
        var style = element.GetAttribute("style");
        if (style is null) return false;
        style = style.Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsModal(IElement element) => element.GetAttribute("aria-modal") == "true" && element.GetAttribute("role") == "dialog";

    private static bool IsEmptyBlock(IElement element) =>
        element.LocalName is "div" or "section" or "header" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        && element.Children.All(c => c.LocalName is "br" or "hr") && string.IsNullOrWhiteSpace(element.TextContent);

    private static bool IsFurniture(IElement element)
    {
        if (element.LocalName is "body" or "a") return false;
        if (element.GetAttribute("role") is { } role && Roles.Contains(role, StringComparer.OrdinalIgnoreCase)) return true;
        return Hints.IsFurniture(element) && !Elements.HasAncestor(element, "table", 3) && !Elements.HasAncestor(element, "code", 3);
    }

    private static bool IsByline(IElement element)
    {
        var isNamed = element.GetAttribute("rel") == "author" || element.GetAttribute("itemprop")?.Contains("author", StringComparison.Ordinal) == true || Hints.IsByline(element);
        return isNamed && Measure.Length(element) is > 0 and < LongestByline;
    }

    private static bool RepeatsTitle(IElement element, string? title) =>
        title is not null && element.LocalName is "h1" or "h2" && TitleLikeness.Of(title!, element.TextContent) > 0.75; // Tested first.
}
