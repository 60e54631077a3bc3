using System.Xml;

namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>Reads well-formed XML. Document types are skipped unread: no entity is expanded and nothing is fetched.</summary>
internal static class StrictXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root; null, with the reason, when the text is not well-formed.</summary>
    public static FeedElement? Read(string text, Uri? address, out string? fault)
    {
        var builder = new FeedTreeBuilder(address);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            while (reader.Read()) Add(reader, builder);
            fault = null;
            return builder.Root;
        }
        catch (XmlException malformed)
        {
            fault = malformed.Message;
            return null;
        }
    }

    private static void Add(XmlReader reader, FeedTreeBuilder builder)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                var name = reader.Name;
                builder.Open(name, Attributes(reader));
                if (isEmpty) builder.Close();
                break;
            case XmlNodeType.EndElement:
                builder.Close();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                builder.Text(Windows1252.Mend(reader.Value));
                break;
        }
    }

    private static List<KeyValuePair<string, string>> Attributes(XmlReader reader)
    {
        var attributes = new List<KeyValuePair<string, string>>(reader.AttributeCount);
        while (reader.MoveToNextAttribute()) attributes.Add(new(reader.Name, Windows1252.Mend(reader.Value)));
        return attributes;
    }
}
