namespace Dragoman.Ingestion.Files;

/// <summary>Tells common files that are no text by their first bytes.</summary>
internal static class BinaryKind
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadLength = 8;

    /// <summary>What to say of a file that begins so; null when it may be text.</summary>
    public static string? Fault(ReadOnlySpan<byte> head)
    {
        var kind = head switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF; save its text, as with pdftotext",
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => "a zip archive, or an office document, which is one; give archives as .zip, documents saved as text",
            [0x1F, 0x8B, ..] => "packed with gzip; give it a name that ends in .gz",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document; save it as text",
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "rich text; save it as plain text",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture",
            [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'B', (byte)'Z', (byte)'h', ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', ..]
                or [0x28, 0xB5, 0x2F, 0xFD, ..] => "packed in a way that is not read; unpack it first, or use .gz or .zip",
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
            _ => null,
        };
        return kind is null ? null : $"this is no text: it is {kind}";
    }
}
