using System.Text;

namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>
/// Writes XHTML that stands in a feed as the HTML it means: names without the prefixes of XHTML, SVG and MathML, attributes in alphabetical order so that the same
/// content is written the same way, text escaped.
/// </summary>
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
        var name = element.Key.Split(':')[0] is "xhtml" or "svg" or "math" ? element.QualifiedName[(element.QualifiedName.IndexOf(':', StringComparison.Ordinal) + 1)..] : element.QualifiedName;
        html.Append('<').Append(name);
        foreach (var (key, value) in element.Attributes.Where(a => !IsNamespace(a.Key)).Concat(Island(element.Key)).OrderBy(a => a.Key, StringComparer.Ordinal))
        {
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

    private static bool IsNamespace(string key) => key == "xmlns" || (key.StartsWith("xmlns:", StringComparison.Ordinal) && key != "xmlns:xlink");

    private static IEnumerable<KeyValuePair<string, string>> Island(string key) => key switch
    {
        "svg:svg" => [new("xmlns", "http://www.w3.org/2000/svg")],
        "math:math" => [new("xmlns", "http://www.w3.org/1998/Math/MathML")],
        _ => [],
    };

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
