using System.IO.Compression;

namespace Dragoman.Ingestion.Files;

/// <summary>Opens a file, unpacking <c>.gz</c> on the way.</summary>
internal static class Decompression
{
    // Without this a file that is cut short ends like a whole one, and what is missing is never missed.
    static Decompression() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", isEnabled: true);

    /// <summary>What is said of a packed file that cannot be unpacked to its end.</summary>
    public const string Damaged = "the packed file is cut short or damaged, or is not packed with gzip; fetch it again";

    /// <summary>Whether bytes begin as gzip does.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    public static Stream Open(string path) => Unpack(path, OpenRaw(path));

    public static FileStream OpenRaw(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    public static Stream Unpack(string path, FileStream file) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Unpack(file) : file;

    public static Stream Unpack(Stream packed)
    {
        var metered = new MeteredStream(packed);
        return new UnpackedStream(new GZipStream(metered, CompressionMode.Decompress), () => metered.Count);
    }
}
