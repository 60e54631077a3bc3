using System.IO.Compression;

namespace Dragoman.Ingestion.Files;

/// <summary>Opens a file, unpacking <c>.gz</c> on the way.</summary>
internal static class Decompression
{
    public static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
