namespace Dragoman.Apps.Tests.Specs;

/// <summary>
/// Reads worked examples from Markdown: a block quote is the text, each fenced <c>record</c> block after it is one record as <c>key: value</c> lines,
/// or the single line <c>none</c>.
/// </summary>
internal static class SpecReader
{
    public static IReadOnlyList<SpecExample> Read(string path)
    {
        var examples = new List<SpecExample>();
        var lines = File.ReadAllLines(path);
        var (heading, text, textLine) = ("", "", 0);
        var records = new List<IReadOnlyDictionary<string, string>>();
        var blocks = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith('#')) heading = line.TrimStart('#', ' ');
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                var continues = i > 0 && lines[i - 1].StartsWith('>');
                if (!continues) Finish();
                text = continues ? text + " " + line[2..].Trim() : line[2..].Trim();
                if (!continues) textLine = i + 1;
            }
            if (!line.StartsWith("```record", StringComparison.Ordinal)) continue;
            if (text.Length == 0) throw new FormatException($"{path}:{i + 1}: a record block stands before any quoted text");
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            for (i++; i < lines.Length && !lines[i].StartsWith("```", StringComparison.Ordinal); i++)
            {
                if (lines[i].Trim() is "none" or "") continue;
                var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
                if (colon < 0) throw new FormatException($"{path}:{i + 1}: \"{lines[i]}\": expected key: value");
                if (!fields.TryAdd(lines[i][..colon].Trim(), lines[i][(colon + 1)..].Trim())) throw new FormatException($"{path}:{i + 1}: \"{lines[i]}\": the key stands twice");
            }
            if (fields.Count > 0) records.Add(fields);
            blocks++;
        }
        Finish();
        return examples;

        void Finish()
        {
            if (blocks > 0) examples.Add(new SpecExample(Path.GetFileName(path), textLine, heading, text, [.. records]));
            records.Clear();
            (text, blocks) = ("", 0);
        }
    }
}
