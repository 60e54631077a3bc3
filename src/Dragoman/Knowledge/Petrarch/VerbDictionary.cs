namespace Dragoman.Knowledge.Petrarch;

/// <summary>Reads a verb dictionary of either style into synonym sets and blocks.</summary>
internal sealed class VerbDictionary
{
    private readonly ImportReport _report;
    private readonly string _file;

    /// <summary>Reads the file.</summary>
    public VerbDictionary(DictionaryFile file, ImportReport report)
    {
        (_file, _report) = (file.Name, report);
        Synset? synset = null;
        VerbBlock? block = null;
        foreach (var (number, raw) in file.Lines)
        {
            var (text, line) = (raw.Trim(), new SourceLine(_file, number));
            if (text.StartsWith("---", StringComparison.Ordinal)) Blocks.Add(block = Block(text, line));
            else if (text[0] == '~') report.Skip(line, "a transformation of several verbs", text);
            else if (text[0] == '&') synset = Begin(text, line);
            else if (block is null && text[0] == '+' && synset is not null) synset.Members.Add((Phrases.Words(text[1..]), !text.EndsWith('_') && synset.HasPlurals, line));
            else if (block is null) report.Skip(line, "stands before the first block of verbs", text);
            else if (text[0] == '-') Pattern(text, block, line);
            else Verb(text, block, line);
        }
    }

    /// <summary>The synonym sets by their names, without &amp;.</summary>
    public Dictionary<string, Synset> Synsets { get; } = new(StringComparer.Ordinal);

    /// <summary>The blocks, in order.</summary>
    public List<VerbBlock> Blocks { get; } = [];

    private Synset Begin(string text, SourceLine line)
    {
        var name = text[1..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var word, ..] ? word : "";
        var synset = new Synset(name.TrimEnd('_'), !name.EndsWith('_'), line);
        if (Synsets.TryAdd(synset.Name, synset)) return synset;
        _report.Skip(line, "a set that is defined already above: what follows is added to it", text);
        return Synsets[synset.Name];
    }

    private static VerbBlock Block(string text, SourceLine line) => new(Bracketed(text) ?? "---", line);

    private void Pattern(string text, VerbBlock block, SourceLine line)
    {
        var (open, close) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal));
        if (open < 0 || close < open) _report.Skip(line, "no code", text);
        else block.Patterns.Add((text[1..open].Trim(), text[(open + 1)..close].Trim(), line));
    }

    // "+CALL_OFF": the word with the plus is the verb, what follows are its particles.
    private void Verb(string text, VerbBlock block, SourceLine line)
    {
        var code = Bracketed(text);
        var end = text.AsSpan().IndexOfAny('{', '[');
        var words = (end < 0 ? text : text[..end]).Trim().TrimEnd('_');
        if (words.IndexOf('+', StringComparison.Ordinal) > 0) _report.Skip(line, "a word before the verb", text);
        else if (!IsVerb(words)) _report.Skip(line, "no verb", text);
        else block.Verbs.Add((words.TrimStart('+').Replace('_', '+').ToLowerInvariant(), code, line));
    }

    private static string? Bracketed(string text)
    {
        var (open, close) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal));
        return open >= 0 && close > open ? text[(open + 1)..close].Trim() : null;
    }

    private static bool IsVerb(string words) => words.TrimStart('+').Split('_').All(w => w.Length > 0 && w.All(c => char.IsAsciiLetterUpper(c) || c is '-' or '\''));
}
