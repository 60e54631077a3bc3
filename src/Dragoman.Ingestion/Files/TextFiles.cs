namespace Dragoman.Ingestion.Files;

/// <summary>Opens text files for reading, unpacking <c>.gz</c> on the way.</summary>
public static class TextFiles
{
    /// <summary>The bytes of the file; the caller disposes the stream.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Stream Open(string path) => Decompression.Open(path);

    /// <summary>The text of a stream: UTF-8, and bytes that are none as Windows-1252. It is read while it is asked for.</summary>
    public static StreamReader Decode(Stream stream) => new(stream, System.Text.Encoding.GetEncoding("utf-8", System.Text.EncoderFallback.ReplacementFallback, new Web.Windows1252Fallback()), detectEncodingFromByteOrderMarks: true, 1 << 16);
}
