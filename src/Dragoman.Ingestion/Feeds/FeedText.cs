using System.Text;
using Dragoman.Ingestion.Feeds.Xml;

namespace Dragoman.Ingestion.Feeds;

/// <summary>What an element that carries text or HTML says, in the ways RSS, Atom 0.3 and Atom 1.0 have to say it.</summary>
internal static class FeedText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text or HTML, relative addresses made absolute; null when there is none.</summary>
    public static string? Read(FeedElement element)
    {
        var type = element.Attribute("type")?.Trim().ToLowerInvariant() ?? "";
        var isEncoded = element.Attribute("mode")?.Equals("base64", StringComparison.OrdinalIgnoreCase) == true || IsBinary(type);
        var value = isEncoded && Decode(element.AllText()) is { } decoded ? decoded.Trim() : Value(element, type);
        if (value.Length == 0) return null;
        return type is "text" or "text/plain" ? value : Addresses.ResolveInside(Windows1252.MendReferences(value), AddressOf(element));
    }

    private static string Value(FeedElement element, string type)
    {
        // Atom 1.0 wraps XHTML in a division that is none of the content (RFC 4287, 3.1.1.3), and some wrap escaped HTML in it too.
        if (type is "xhtml" or "html" && Wrapping(element) is { } division) return type == "html" && !division.HasChildren ? division.AllText().Trim() : InnerMarkup.Write(division);
        return element.HasChildren || type is "xhtml" or "application/xhtml+xml" ? InnerMarkup.Write(element) : element.AllText().Trim();
    }

    private static FeedElement? Wrapping(FeedElement element)
    {
        FeedElement? only = null;
        foreach (var part in element.Parts)
        {
            if (part.Element is null && string.IsNullOrWhiteSpace(part.Text)) continue;
            if (part.Element is null || only is not null) return null;
            only = part.Element;
        }
        return only?.Key is "div" or "xhtml:div" ? only : null;
    }

    // The division may carry the base of what is in it.
    private static Uri? AddressOf(FeedElement element) => Wrapping(element)?.Base ?? element.Base;

    private static bool IsBinary(string type) => type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal);

    private static string? Decode(string text)
    {
        try
        {
            return Strict.GetString(Convert.FromBase64String(text));
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
