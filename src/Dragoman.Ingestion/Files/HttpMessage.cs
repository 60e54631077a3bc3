using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dragoman.Ingestion.Files;

/// <summary>An HTML page out of a server's answer as it came over the wire.</summary>
/// <param name="Body">The body, put together and unpacked.</param>
/// <param name="ContentType">The <c>Content-Type</c> header, or null.</param>
internal sealed record HttpMessage(ReadOnlyMemory<byte> Body, string? ContentType)
{
    private const int MostBytes = 36 << 20;

    /// <summary>The page; null when the answer is none, such as an error, a redirect or a picture.</summary>
    /// <param name="bytes">The answer.</param>
    /// <param name="hasHead">Whether it begins with a status line and headers.</param>
    public static HttpMessage? Read(byte[] bytes, bool hasHead)
    {
        if (!hasHead) return new HttpMessage(bytes, null);
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var skip = 4;
        if (end < 0) (end, skip) = (bytes.AsSpan().IndexOf("\n\n"u8), 2);
        if (end < 0) return null;
        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split('\n');
        var status = lines[0].Split(' ');
        if (status.Length < 2 || !status[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) || !status[1].StartsWith('2')) return null;
        var type = Header(lines, "Content-Type");
        ReadOnlyMemory<byte> body = bytes.AsMemory(end + skip);
        // Archives keep bodies as they came, or put together, with or without changing the headers: the bytes decide.
        if (Header(lines, "Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Join(body) ?? body;
        body = Unpack(body, Header(lines, "Content-Encoding")) ?? body;
        return IsHtml(type) || (string.IsNullOrEmpty(type) && body.Span.TrimStart(" \t\r\n"u8) is [(byte)'<', ..]) ? new HttpMessage(body, type) : null;
    }

    /// <summary>Whether a type is one of pages.</summary>
    public static bool IsHtml(string? type) =>
        type is not null && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase));

    private static string? Header(string[] lines, string name) =>
        lines.Skip(1).Where(l => l.Length > name.Length && l[name.Length] == ':' && l.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(l => l[(name.Length + 1)..].Trim()).FirstOrDefault();

    // Null when the body is not in chunks (any more).
    private static ReadOnlyMemory<byte>? Join(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        for (var at = 0; ;)
        {
            var line = body.Span[at..].IndexOf((byte)'\n');
            if (line < 0) return null;
            var size = Encoding.Latin1.GetString(body.Span.Slice(at, Math.Min(line, 64))).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return null;
            at += line + 1;
            if (length == 0) return joined.ToArray();
            if (length > body.Length - at) return null;
            joined.Write(body.Span.Slice(at, length));
            at += length;
            if (body.Span[at..].StartsWith("\r\n"u8)) at += 2;
        }
    }

    // Null when the body is not packed (any more), or is damaged.
    private static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> body, string? encoding)
    {
        if (encoding is null) return null;
        try
        {
            using var packed = new MemoryStream(body.ToArray());
            using Stream? stream = encoding.Trim().ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" when Decompression.IsPacked(body.Span) => new GZipStream(packed, CompressionMode.Decompress),
                "deflate" when body.Span is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                _ => null,
            };
            return stream is null ? null : BoundedText.ReadBytes(stream, MostBytes) ?? ReadOnlyMemory<byte>.Empty;
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
