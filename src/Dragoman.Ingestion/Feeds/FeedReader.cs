using System.Text.RegularExpressions;
using Dragoman.Ingestion.Feeds.Xml;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Feeds;

/// <summary>
/// Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, RDF, CDF and JSON Feed. Well-formed feeds go through the XML reader of .NET; the others through a lenient one,
/// with a warning. Never throws on a feed, never fetches, never expands entities into entities. Thread-safe.
/// </summary>
public static class FeedReader
{
    /// <summary>The feed in a document. When it is none, <see cref="Feed.IsFeed"/> is false and the last warning says why.</summary>
    public static Feed Read(WebDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            return ReadAny(document);
        }
        catch (RegexMatchTimeoutException)
        {
            // Every pattern is linear or meets short text only; its limit of time, 30 seconds, is for what was overlooked, or a machine that stands still.
            return new Feed { Warnings = ["reading this feed takes too long; given up"] };
        }
    }

    private static Feed ReadAny(WebDocument document)
    {
        var warnings = new List<string>();
        if (document.Bytes.Span.Trim((ReadOnlySpan<byte>)" \t\r\n"u8).IsEmpty) return new Feed { Warnings = ["not well-formed: the document is empty"] };
        var (text, doubt) = Charset.Decode(document.Bytes.Span, document.ContentType);
        if (Files.BoundedText.IsBinary(text)) return new Feed { Warnings = ["this is no text: it holds zero bytes, as binary files do"] };
        if (doubt is not null) warnings.Add(doubt);
        if (text.AsSpan().TrimStart() is ['{' or '[', ..]) return JsonFeed.Read(text, document.Address, warnings);
        var root = StrictXml.Read(text, document.Address, out var fault);
        if (fault is not null)
        {
            warnings.Add($"not well-formed XML: {fault}");
            root = LenientXml.Read(text, document.Address);
        }
        return new XmlFeed(warnings).Read(root);
    }
}
