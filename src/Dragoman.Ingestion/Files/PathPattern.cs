namespace Dragoman.Ingestion.Files;

/// <summary>Turns what a user typed into files: a file, a folder with all below it, or a pattern with <c>*</c>, <c>?</c> and <c>**</c>.</summary>
internal static class PathPattern
{
    /// <summary>The files, sorted; and what is wrong when there are none.</summary>
    public static (IReadOnlyList<string> Files, string? Fault) Expand(string source, string[] extensions)
    {
        if (File.Exists(source)) return ([source], null);
        if (Directory.Exists(source))
        {
            string[] files = [.. Directory.EnumerateFiles(source, "*", Tolerant).Where(f => IsKnown(f, extensions)).Order(StringComparer.Ordinal)];
            return files.Length > 0 ? (files, null) : (files, $"no {string.Join(' ', extensions)} file in this folder");
        }
        if (source.IndexOfAny(['*', '?']) < 0) return ([], "no such file or folder");
        var (root, pattern) = Split(source);
        if (!Directory.Exists(root)) return ([], $"no such folder: {root}");
        string[] matching = [.. Directory.EnumerateFiles(root, "*", Tolerant)
            .Where(f => Matches(Path.GetRelativePath(root, f).Replace('\\', '/'), pattern)).Order(StringComparer.Ordinal)];
        return matching.Length > 0 ? (matching, null) : (matching, "no file fits this pattern");
    }

    /// <summary>Whether a relative path fits a pattern: <c>*</c> and <c>?</c> inside one part, <c>**</c> across parts.</summary>
    public static bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        // One place to come back to for the last star is enough: a later star makes an earlier one settled.
        int at = 0, want = 0, starPath = -1, starPattern = -1;
        var crossing = false;
        while (at < path.Length)
        {
            if (want < pattern.Length && pattern[want] == '*')
            {
                crossing = want + 1 < pattern.Length && pattern[want + 1] == '*';
                want += crossing ? 2 : 1;
                if (crossing && want < pattern.Length && pattern[want] == '/') want++;
                (starPath, starPattern) = (at, want);
            }
            else if (want < pattern.Length && (pattern[want] == path[at] || (pattern[want] == '?' && path[at] != '/')))
            {
                at++;
                want++;
            }
            else if (starPath >= 0 && (crossing || path[starPath] != '/'))
            {
                at = ++starPath;
                want = starPattern;
            }
            else
            {
                return false;
            }
        }
        while (want < pattern.Length && pattern[want] == '*') want++;
        return want == pattern.Length;
    }

    private static EnumerationOptions Tolerant => new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private static bool IsKnown(string file, string[] extensions)
    {
        var name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        return extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }

    private static (string Root, string Pattern) Split(string source)
    {
        var parts = source.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(p => p.IndexOfAny(['*', '?']) < 0).Count();
        var root = fixedParts == 0 ? "." : string.Join('/', parts.Take(fixedParts));
        return (root.Length == 0 ? "/" : root, string.Join('/', parts.Skip(fixedParts)));
    }
}
