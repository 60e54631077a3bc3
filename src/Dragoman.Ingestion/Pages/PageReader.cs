using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Pages;

/// <summary>Reads the article off a web page: decodes, guards against pages made to choke a parser, takes metadata and main text. Never throws on a page. Thread-safe.</summary>
public static class PageReader
{
    /// <summary>Longest page read, in UTF-16 code units.</summary>
    public const int MaxLength = 12 * 1024 * 1024;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <summary>The article of a page, or why there is none.</summary>
    public static Extraction Read(WebDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Bytes.Length > MaxLength * 3L) return TooLong();
        var html = Charset.Decode(document.Bytes.Span, document.ContentType).Text;
        if (Files.BoundedText.IsBinary(html) || IsKnownBinary(document.Bytes.Span)) return new Extraction(null, "this is no page: it is a binary file (picture, document, archive); HTML is expected");
        return Read(html, document.Address);
    }

    /// <summary>The article of a page that has been decoded, or why there is none.</summary>
    internal static Extraction Read(string html, Uri? address)
    {
        if (string.IsNullOrWhiteSpace(html)) return new Extraction(null, "the page is empty");
        if (html.Length > MaxLength) return TooLong();
        if (MarkupGuard.Check(html) is { } fault) return new Extraction(null, fault);
        try
        {
            using var page = Parser.ParseDocument(html);
            return Take(page, address);
        }
        catch (RegexMatchTimeoutException)
        {
            // Every pattern is linear or meets short text only; its limit of time, 30 seconds, is for what was overlooked, or a machine that stands still.
            return new Extraction(null, "reading this page takes too long; given up");
        }
    }

    private static Extraction Take(IHtmlDocument page, Uri? address)
    {
        var metadata = PageMetadata.Read(page, address);
        var text = page.Body is { } body ? ArticleFinder.Find(body, metadata) : "";
        if (text.Length == 0) return new Extraction(null, page.QuerySelector("script") is null ? "no text found in this page" : "no text found in this page; perhaps a script brings it, and scripts are not run");
        return new Extraction(metadata with { Text = text }, null);
    }

    private static Extraction TooLong() => new(null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"longer than {MaxLength:N0} characters; no article is"));

    private static bool IsKnownBinary(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]
            or [(byte)'P', (byte)'K', 3, 4, ..] or [0x1F, 0x8B, ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => true,
        _ => false,
    };
}
