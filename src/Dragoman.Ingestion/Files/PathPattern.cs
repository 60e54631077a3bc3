using Microsoft.Extensions.FileSystemGlobbing;

namespace Dragoman.Ingestion.Files;

/// <summary>Turns what a user typed into files: a file, a folder with all below it, or a pattern with <c>*</c> and <c>**</c>.</summary>
internal static class PathPattern
{
    private static readonly EnumerationOptions Tolerant = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The files, in the order of their paths; and what is wrong when there are none.</summary>
    public static (IReadOnlyList<string> Files, string? Fault) Expand(string source, string[] extensions)
    {
        if (File.Exists(source)) return ([source], null);
        if (Directory.Exists(source))
        {
            string[] files = [.. Directory.EnumerateFiles(source, "*", Tolerant).Where(f => IsKnown(f, extensions)).Order(StringComparer.Ordinal)];
            return files.Length > 0 ? (files, null) : (files, $"no {string.Join(' ', extensions)} file in this folder");
        }
        if (!source.Contains('*', StringComparison.Ordinal)) return ([], "no such file or folder");
        var (root, pattern) = Split(source);
        if (!Directory.Exists(root)) return ([], $"no such folder: {root}");
        string[] matching = [.. new Matcher(StringComparison.Ordinal).AddInclude(pattern).GetResultsInFullPath(root)
            // A pattern that names no ending takes only what can be read.
            .Where(f => Path.GetExtension(pattern).Trim('*').Length > 1 || IsKnown(f, extensions))
            .Select(f => root == "." ? Path.GetRelativePath(".", f) : f).Order(StringComparer.Ordinal)];
        return matching.Length > 0 ? (matching, null) : (matching, "no file fits this pattern");
    }

    private static bool IsKnown(string file, string[] extensions)
    {
        var name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        return extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }

    private static (string Root, string Pattern) Split(string source)
    {
        var parts = source.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(p => !p.Contains('*', StringComparison.Ordinal)).Count();
        var root = fixedParts == 0 ? "." : string.Join('/', parts.Take(fixedParts));
        return (root.Length == 0 ? "/" : root, string.Join('/', parts.Skip(fixedParts)));
    }
}
