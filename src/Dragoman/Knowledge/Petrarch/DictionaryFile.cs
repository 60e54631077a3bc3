using System.Text;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>A dictionary as lines without comments, blanks and stray bytes. Its kind is read off its content.</summary>
/// <param name="Name">File name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Count">Number of lines of the file.</param>
/// <param name="Lines">The lines that hold something, each with its 1-based number.</param>
internal sealed record DictionaryFile(string Name, DictionaryKind Kind, int Count, List<(int Number, string Text)> Lines)
{
    /// <summary>Reads a file: UTF-8, bytes that are none replaced; zero bytes dropped.</summary>
    public static DictionaryFile Read(string path)
    {
        var raw = File.ReadAllLines(path, Encoding.UTF8);
        var name = Path.GetFileName(path);
        var kind = KindOf(name, raw);
        return new DictionaryFile(name, kind, raw.Length, WithoutComments(raw, kind).ToList());
    }

    // A file is what its first telling line says. Discards are bare phrases: only the name tells them from other lists of words.
    private static DictionaryKind KindOf(string name, string[] lines)
    {
        var hasCodes = false;
        foreach (var line in lines)
        {
            if (line.StartsWith('#') || line.StartsWith("<!", StringComparison.Ordinal)) continue;
            if (line.StartsWith("<ISSUE", StringComparison.Ordinal)) return DictionaryKind.Unknown;
            if (line.StartsWith("---", StringComparison.Ordinal) && line.Contains('[', StringComparison.Ordinal)) return DictionaryKind.Verbs;
            if (line.Contains("[~", StringComparison.Ordinal) || line.Contains("~]", StringComparison.Ordinal)) return DictionaryKind.Agents;
            hasCodes |= line.Contains('[', StringComparison.Ordinal);
        }
        if (hasCodes) return DictionaryKind.Actors;
        return name.Contains("discard", StringComparison.OrdinalIgnoreCase) ? DictionaryKind.Discards : DictionaryKind.Unknown;
    }

    private static IEnumerable<(int Number, string Text)> WithoutComments(string[] lines, DictionaryKind kind)
    {
        var isInside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Replace("\0", "", StringComparison.Ordinal);
            if (isInside)
            {
                // What follows a comment of several lines on its last line is lost to PETRARCH too.
                isInside = !line.Contains("-->", StringComparison.Ordinal);
                continue;
            }
            var open = line.IndexOf("<!--", StringComparison.Ordinal);
            if (open >= 0)
            {
                var close = line.IndexOf("-->", open, StringComparison.Ordinal);
                isInside = close < 0;
                line = close < 0 ? line[..open] : line[..open] + line[(close + 3)..];
            }
            if (line.StartsWith("<!", StringComparison.Ordinal)) continue;
            // The source notes of old files stand behind a semicolon.
            var end = kind == DictionaryKind.Verbs ? line.IndexOf('#', StringComparison.Ordinal) : line.AsSpan().IndexOfAny('#', ';');
            if (end >= 0) line = line[..end];
            if (!string.IsNullOrWhiteSpace(line)) yield return (i + 1, line.TrimEnd());
        }
    }
}
