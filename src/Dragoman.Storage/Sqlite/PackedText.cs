using System.IO.Compression;
using System.Text;

namespace Dragoman.Storage.Sqlite;

/// <summary>Texts packed with Brotli; a short news text shrinks to about half.</summary>
internal static class PackedText
{
    // No article is longer in UTF-8; more is damage or a bomb.
    private const int MostBytes = 3 * 4 * 1024 * 1024;
    private const int Quality = 4;
    private const int Window = 18;

    public static byte[] Pack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, Quality, Window) ? packed[..length] : throw new InvalidOperationException("Brotli asks for more room than it says it needs");
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static string Unpack(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            text.Write(buffer, 0, read);
            if (text.Length > MostBytes) throw new InvalidDataException("a text is longer than any article");
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
