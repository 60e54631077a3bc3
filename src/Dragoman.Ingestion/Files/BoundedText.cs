using System.Text;

namespace Dragoman.Ingestion.Files;

/// <summary>Reads a whole text up to a limit, by its byte-order mark, else as UTF-8, else (when that is broken) as Windows-1252, in which old news files are.</summary>
internal static class BoundedText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>The text; null when it is longer than the limit.</summary>
    public static string? Read(Stream stream, int maxLength)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        // A UTF-16 code unit takes at most three bytes of UTF-8.
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > (long)maxLength * 3) return null;
        }
        var text = Decode(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        return text.Length <= maxLength ? text : null;
    }

    /// <summary>Whether a text is none: zeros stand in binary files, and in UTF-16 without a byte-order mark.</summary>
    public static bool IsBinary(string text) => text.AsSpan(0, Math.Min(text.Length, 4096)).Count('\0') > 2;

    /// <summary>The text of these bytes. Broken UTF-8 is read as Windows-1252, which never fails.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }
}
