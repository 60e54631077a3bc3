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
        // A UTF-16 code unit takes at most three bytes of UTF-8.
        if (ReadBytes(stream, maxLength * 3) is not { } bytes) return null;
        var text = Decode(bytes.Span);
        return text.Length <= maxLength ? text : null;
    }

    /// <summary>The bytes; null when there are more than the limit.</summary>
    public static ReadOnlyMemory<byte>? ReadBytes(Stream stream, int maxLength)
    {
        var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > maxLength) return null;
        }
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    /// <summary>Whether a text is none: zeros stand in binary files, and in UTF-16 without a byte-order mark.</summary>
    public static bool IsBinary(string text) => text.AsSpan(0, Math.Min(text.Length, 4096)).Count('\0') > 2;

    /// <summary>The beginning of a text; half a character at its end is left out.</summary>
    public static string DecodeHead(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        while (end > 0 && end > bytes.Length - 4 && bytes[end - 1] >= 0x80) end--;
        return Decode(bytes[..(end > 0 && bytes.Length >= 4 ? end & ~1 : bytes.Length)]);
    }

    /// <summary>A stream that gives UTF-8 whether the peeked one holds that, something like it, or UTF-16 with its mark.</summary>
    public static Stream AsUtf8(PeekStream stream)
    {
        var head = stream.Head(2);
        var utf16 = head is [0xFF, 0xFE] ? Encoding.Unicode : head is [0xFE, 0xFF] ? Encoding.BigEndianUnicode : null;
        return utf16 is null ? stream : Encoding.CreateTranscodingStream(stream, utf16, Encoding.UTF8);
    }

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
