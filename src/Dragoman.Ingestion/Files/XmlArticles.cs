using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Dragoman.Ingestion.Files;

/// <summary>
/// The news items of an XML file: NITF, NewsML-G2 (alone or in a message), NITF inside NewsML 1, and Reuters' older <c>newsitem</c>. One item at a time is held.
/// Document types are skipped unread, so entities of their own do not exist; nothing is fetched.
/// </summary>
internal static class XmlArticles
{
    private const int MostBytes = 16 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    public static IEnumerable<ArticleInput> Read(string source, Stream stream, ArticleFilesOptions options)
    {
        var metered = new MeteredStream(stream, MostBytes, string.Create(CultureInfo.InvariantCulture, $"an item of more than {MostBytes:N0} bytes; no article is as long"));
        using var reader = XmlReader.Create(metered, Settings);
        string? root = null;
        var count = 0;
        while (TryFind(reader, ref root, out var item, out var line, out var fault))
        {
            metered.Renew();
            count++;
            yield return item is null ? new ArticleInput(source, line, null, fault) : Take(source, line, item, options);
            if (item is null) yield break;
        }
        if (count == 0) yield return new ArticleInput(source, null, null, Unknown(root));
    }

    private static bool TryFind(XmlReader reader, ref string? root, out XElement? item, out int line, out string? fault)
    {
        (item, line, fault) = (null, 0, null);
        try
        {
            while (reader.ReadState != ReadState.EndOfFile && (reader.NodeType == XmlNodeType.Element || reader.Read()))
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                root ??= reader.LocalName;
                if (reader.LocalName is "nitf" or "newsItem" or "newsitem")
                {
                    line = ((IXmlLineInfo)reader).LineNumber;
                    item = XmlItem.Read(reader);
                    return true;
                }
                reader.Read();
            }
            return false;
        }
        catch (XmlException malformed)
        {
            line = malformed.LineNumber;
            fault = $"not well-formed XML: {malformed.Message}";
            return true;
        }
    }

    private static ArticleInput Take(string source, int line, XElement item, ArticleFilesOptions options)
    {
        var (fields, fault) = item.Name.LocalName switch
        {
            "nitf" => (NitfItem.Read(item), null),
            "newsItem" => NewsMlItem.Read(item),
            _ => (ReutersItem.Read(item), null),
        };
        if (fields is null) return new ArticleInput(source, line, null, fault);
        // These formats write their dates in several ways of ISO 8601.
        return Web.WebDate.Read(fields.Published) is { } published
            ? (fields with { Published = null }).ToInput(source, line, options with { Date = published })
            : fields.ToInput(source, line, options with { DateFormat = null });
    }

    private static string Unknown(string? root) => root switch
    {
        null => "the file is empty",
        "rss" or "feed" or "RDF" => $"this is a feed (its first element is <{root}>); `dragoman feed` reads it, and `dragoman watch` follows it",
        "html" => "this is a page; give it a name that ends in .html",
        _ => $"its first element is <{(root.Length > 40 ? root[..40] + "…" : root)}> and it holds no <nitf>, <newsItem> or <newsitem>; NITF or NewsML-G2 is expected. Convert it to JSON Lines or CSV",
    };
}
