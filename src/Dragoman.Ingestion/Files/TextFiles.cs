namespace Dragoman.Ingestion.Files;

/// <summary>Opens text files for reading, unpacking <c>.gz</c> on the way.</summary>
public static class TextFiles
{
    /// <summary>The bytes of the file; the caller disposes the stream.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Stream Open(string path) => Decompression.Open(path);
}
