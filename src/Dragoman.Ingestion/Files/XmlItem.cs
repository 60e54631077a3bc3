using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dragoman.Ingestion.Files;

/// <summary>One item of an XML file as a tree, and the text in it.</summary>
internal static class XmlItem
{
    private const int DeepestElement = 200;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "tr", "pre", "block", "blockquote", "bq", "div", "section", "article", "ul", "ol", "dl", "table", "br", "nitf-table", "lang",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "media", "figure", "figcaption", "script", "style", "nav", "aside", "note", "body.end" };

    /// <summary>The element the reader stands on, which then stands behind it.</summary>
    /// <exception cref="XmlException">Not well-formed, or nested too deep.</exception>
    public static XElement Read(XmlReader reader)
    {
        var root = Open(reader);
        var isEmpty = reader.IsEmptyElement;
        var (current, depth) = (root, 1);
        while (!isEmpty && depth > 0 && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Open(reader);
                    current.Add(element);
                    if (reader.IsEmptyElement) break;
                    if (++depth > DeepestElement) throw new XmlException($"elements nested more than {DeepestElement} deep", null, ((IXmlLineInfo)reader).LineNumber, 1);
                    current = element;
                    break;
                case XmlNodeType.EndElement:
                    depth--;
                    current = current.Parent ?? root;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    current.Add(new XText(reader.Value));
                    break;
            }
        }
        reader.Read();
        return root;
    }

    /// <summary>The first element below this one with that name, whatever its namespace; null when there is none.</summary>
    public static XElement? Find(XElement? within, string name) => within?.Descendants().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The value of an attribute, whatever its namespace; null when it is absent or blank.</summary>
    public static string? Attribute(XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name && !a.IsNamespaceDeclaration)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The text of an element in one line; null when it has none.</summary>
    public static string? Line(XElement? element) => element is null ? null : OneLine(element.Value) is { Length: > 0 } line ? line : null;

    /// <summary>The paragraphs in an element, with empty lines between them; captions and notes are left out.</summary>
    public static string Text(XElement? element)
    {
        var (paragraphs, current) = (new List<string>(), new StringBuilder());
        if (element is not null) Walk(element);
        Flush();
        return string.Join("\n\n", paragraphs);

        void Walk(XElement of)
        {
            foreach (var node in of.Nodes())
            {
                if (node is XText text) current.Append(text.Value);
                if (node is not XElement child || Skipped.Contains(child.Name.LocalName)) continue;
                var isBlock = Blocks.Contains(child.Name.LocalName);
                if (isBlock) Flush();
                Walk(child);
                if (isBlock) Flush();
                else if (child.Name.LocalName is "td" or "th") current.Append('\t');
            }
        }

        void Flush()
        {
            if (OneLine(current.ToString()) is { Length: > 0 } paragraph) paragraphs.Add(paragraph);
            current.Clear();
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static XElement Open(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        if (!reader.MoveToFirstAttribute()) return element;
        do
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/") element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
        return element;
    }
}
