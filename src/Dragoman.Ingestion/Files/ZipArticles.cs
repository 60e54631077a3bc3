using System.IO.Compression;

namespace Dragoman.Ingestion.Files;

/// <summary>The files of a zip archive, one after the other. Nothing is unpacked to disk; names are only labels.</summary>
internal static class ZipArticles
{
    private const int MostEntries = 200_000;

    public static IEnumerable<ArticleInput> Read(string source, Stream stream, ArticleFilesOptions options)
    {
        if (!stream.CanSeek) throw new FileFaultException("a zip archive is read from its end, so only as a file of its own");
        using var archive = Open(stream);
        if (archive.Entries.Count > MostEntries) throw new FileFaultException($"{archive.Entries.Count} files in one archive; at most {MostEntries} are read. Unpack it, and give the folder");
        var isAnyRead = false;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)) continue;
            var place = $"{source}!{entry.FullName}";
            if (Refusal(entry) is { } fault)
            {
                isAnyRead = true;
                yield return new ArticleInput(place, null, null, fault);
                continue;
            }
            if (!IsKnown(entry.Name)) continue;
            isAnyRead = true;
            foreach (var input in ReadEntry(place, entry, options)) yield return input;
        }
        if (!isAnyRead) yield return ArticleInput.OfFaultySource(source, $"no {string.Join(' ', ArticleFormats.Extensions)} file in this archive");
    }

    private static IEnumerable<ArticleInput> ReadEntry(string place, ZipArchiveEntry entry, ArticleFilesOptions options)
    {
        Stream? unpacked = null;
        string? fault = null;
        try
        {
            unpacked = entry.Open();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            fault = $"cannot be unpacked: {damaged.Message}";
        }
        if (unpacked is null)
        {
            yield return new ArticleInput(place, null, null, fault);
            yield break;
        }
        using var bounded = new UnpackedStream(unpacked, () => entry.CompressedLength);
        foreach (var input in ArticleFormats.Read(place, entry.Name, bounded, options)) yield return input;
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            throw new FileFaultException("this is no zip archive, or it is cut short: its table of contents, which stands at the end, is missing or damaged");
        }
    }

    private static string? Refusal(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || (name.Length > 1 && name[1] == ':') || name.Split('/').Contains("..", StringComparer.Ordinal)) return "its name leads out of the archive, as only names made to do harm do";
        if (entry.IsEncrypted) return "it is encrypted; unpack the archive with its password first";
        return ArticleFormats.IsArchive(name) && !IsKnown(name) ? "an archive inside an archive is not opened; unpack it first" : null;
    }

    private static bool IsKnown(string name)
    {
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return !ArticleFormats.IsArchive(plain) && ArticleFormats.Extensions.Contains(Path.GetExtension(plain), StringComparer.OrdinalIgnoreCase);
    }
}
