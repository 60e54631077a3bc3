using System.IO.Compression;

namespace Dragoman.Ingestion.Files;

/// <summary>Opens a file, unpacking <c>.gz</c> on the way.</summary>
internal static class Decompression
{
    public static Stream Open(string path) => Unpack(path, OpenRaw(path));

    public static FileStream OpenRaw(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    public static Stream Unpack(string path, FileStream file) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
}
