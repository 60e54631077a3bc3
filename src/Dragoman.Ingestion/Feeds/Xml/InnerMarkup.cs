using System.Text;

namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>Writes XHTML that stands in a feed as the HTML it means: names as written without their prefix, text escaped.</summary>
internal static class InnerMarkup
{
    /// <summary>The content of an element.</summary>
    public static string Write(FeedElement element)
    {
        var html = new StringBuilder();
        Parts(element, html);
        return html.ToString().Trim();
    }

    // Depth is bounded by the builder of the tree.
    private static void Parts(FeedElement element, StringBuilder html)
    {
        foreach (var part in element.Parts)
        {
            if (part.Element is { } child) Element(child, html);
            else html.Append(Escape(part.Text!)); // No element: text.
        }
    }

    private static void Element(FeedElement element, StringBuilder html)
    {
        var name = element.Key.StartsWith("xhtml:", StringComparison.Ordinal) ? element.Key[6..] : element.QualifiedName;
        html.Append('<').Append(name);
        foreach (var (key, value) in element.Attributes)
        {
            if (IsHtmlNamespace(key, value)) continue;
            html.Append(' ').Append(key).Append("=\"").Append(Escape(value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }
        if (element.Parts.Count == 0 && name.ToLowerInvariant() is "br" or "hr" or "img" or "input" or "wbr" or "area" or "col" or "embed" or "param" or "source")
        {
            html.Append(" />");
            return;
        }
        html.Append('>');
        Parts(element, html);
        html.Append("</").Append(name).Append('>');
    }

    private static bool IsHtmlNamespace(string key, string value) =>
        key.StartsWith("xmlns", StringComparison.Ordinal) && Vocabularies.Of(value) is "xhtml" or Vocabularies.Core;

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
