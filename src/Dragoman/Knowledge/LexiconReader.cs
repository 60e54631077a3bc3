using Dragoman.Knowledge.Rules;

namespace Dragoman.Knowledge;

/// <summary>
/// Reads lexicon files (<c>data/lexicon/*.lexicon</c>): four columns, <c>CODE | POS | UNITS | FRAME</c>, described in <c>data/lexicon/SOURCE.md</c>.
/// Any fault stops the start with file and line.
/// </summary>
internal sealed class LexiconReader(Ontology ontology)
{
    private readonly Dictionary<string, string[]> _classes = new(StringComparer.Ordinal);
    private readonly List<(char Pos, LexiconEntry Entry)> _entries = [];

    // Whether the file is one of a user's rules.
    private bool _isOwn;

    /// <summary>Loads every <c>*.lexicon</c> file of a folder; noun classes come first, the others in the order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="ontology">The types and codes.</param>
    /// <param name="own">A user's rules, whose units stand before the others; null for none.</param>
    /// <exception cref="InstallationException">The folder is missing, or a line does not follow the format.</exception>
    public static Lexicon Load(string folder, Ontology ontology, OwnRules? own = null)
    {
        if (!Directory.Exists(folder)) throw new InstallationException(folder, null, "the lexicon is missing; reinstall, or set DRAGOMAN_HOME");
        var reader = new LexiconReader(ontology);
        foreach (var path in Directory.EnumerateFiles(folder, "*.lexicon")
            .OrderBy(p => Path.GetFileName(p) == "classes.lexicon" ? 0 : 1).ThenBy(p => p, StringComparer.Ordinal))
        {
            reader.Read(path, File.ReadLines(path));
        }
        var lexicon = new Lexicon(reader._entries);
        if (lexicon.TypesWithoutUnits().ToList() is { Count: > 0 } types)
            throw new InstallationException(folder, null, $"no entry for {string.Join(", ", types.Select(Records.EnumNames<Records.EventType>.Of))}: a file is missing or empty; reinstall, or set DRAGOMAN_HOME");
        if (own is null) return lexicon;
        reader._isOwn = true;
        own.Read(".lexicon", reader.ReadOwn);
        return new Lexicon(reader._entries);
    }

    private void ReadOwn(string path, string[] lines)
    {
        var before = _entries.Count;
        try
        {
            Read(path, lines);
        }
        catch (InstallationException)
        {
            _entries.RemoveRange(before, _entries.Count - before);
            throw;
        }
    }

    /// <summary>Every verb that a unit of the folder begins with, as <see cref="Lexicon.VerbHeads"/>, without reading the rest: parsing alone needs no more.</summary>
    /// <exception cref="InstallationException">The folder is missing.</exception>
    public static HashSet<string> VerbHeads(string folder)
    {
        if (!Directory.Exists(folder)) throw new InstallationException(folder, null, "the lexicon is missing; reinstall, or set DRAGOMAN_HOME");
        var heads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.lexicon"))
        {
            foreach (var (_, line) in Lines(File.ReadLines(path)))
            {
                var columns = line.Split('|', 4);
                if (columns.Length != 4 || columns[1].Trim() is not "v") continue;
                var slash = columns[2].IndexOf(" / ", StringComparison.Ordinal);
                foreach (var unit in Split(slash < 0 ? columns[2] : columns[2][..slash], ';')) heads.Add(unit[..(unit.IndexOfAny(['+', ' ']) is > 0 and var end ? end : unit.Length)].ToLowerInvariant());
            }
        }
        return heads;
    }

    // Without comments and empty lines, each with its number in the file.
    private static IEnumerable<(int Number, string Line)> Lines(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var raw in lines)
        {
            number++;
            var comment = raw.IndexOf('#', StringComparison.Ordinal);
            var line = (comment >= 0 ? raw[..comment] : raw).Trim();
            if (line.Length > 0) yield return (number, line);
        }
    }

    private void Read(string path, IEnumerable<string> lines)
    {
        foreach (var (number, line) in Lines(lines))
        {
            if (line[0] == '@') Class(path, number, line);
            else Entry(path, number, line);
        }
    }

    private void Class(string path, int line, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) throw new InstallationException(path, line, $"\"{text}\": expected @class = lemma; lemma");
        _classes[text[..equals].Trim()] = [.. Split(text[(equals + 1)..], ';').SelectMany(w => w[0] == '@' ? Members(path, line, w) : [w.ToLowerInvariant()])];
    }

    private string[] Members(string path, int line, string name) =>
        _classes.TryGetValue(name, out var members) ? members : throw new InstallationException(path, line, $"the class \"{name}\" is not defined above or in classes.lexicon");

    private void Entry(string path, int line, string text)
    {
        var columns = text.Split('|', StringSplitOptions.TrimEntries);
        if (columns.Length != 4) throw new InstallationException(path, line, $"{columns.Length} columns found, four expected: CODE | POS | UNITS | FRAME");
        if (columns[1] is not ("v" or "n" or "a")) throw new InstallationException(path, line, $"\"{columns[1]}\" is no part of speech; expected v, n or a");
        var code = columns[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var pos = Path.GetFileName(path) == "speech.lexicon" || (_isOwn && code is ["SPEECH"]) ? 's' : columns[1][0];
        var isAct = code.Length > 0 && code[0] is not ("NONE" or "SPEECH");
        Records.EventType type = default;
        Records.EventMode? mode = null;
        if (_isOwn && code.Length == 1 && isAct && ontology.TryParse(code[0], out type, out mode) && ontology.CodeOf(type) is { } usual) code = [code[0], usual];
        if (isAct && (code.Length != 2 || !ontology.TryParse(code[0], out type, out mode) || !ontology.Cameo.ContainsKey(code[1])))
            throw new InstallationException(path, line, $"\"{columns[0]}\": expected TYPE or TYPE/mode of PLOVER 2.0{(_isOwn ? " or of a .types file" : "")} and a code of CAMEO 1.1b3, or NONE");
        Frame frame;
        try
        {
            frame = Frame.Parse(columns[3].Length == 0 ? "- > -" : columns[3]);
        }
        catch (FormatException fault)
        {
            throw new InstallationException(path, line, fault.Message);
        }
        var slash = columns[2].IndexOf(" / ", StringComparison.Ordinal);
        var units = slash < 0 ? columns[2] : columns[2][..slash];
        var (where, condition) = slash < 0 ? (new Slot(SlotKind.Object), null) : Condition(path, line, columns[2][(slash + 3)..]);
        foreach (var unit in Split(units, ';').SelectMany(u => _isOwn ? Parted(u, pos) : [u]))
        {
            string[] words = [.. unit.Split(['+', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant())];
            var name = string.Join('+', words) + (condition is null ? "" : "/" + columns[2][(slash + 3)..].Trim());
            var rule = isAct ? $"{code[0]} {name}.{columns[1]}" : $"none {name}.{columns[1]}";
            _entries.Add((pos, new LexiconEntry
            {
                Words = words,
                Condition = condition,
                ConditionSlot = where,
                Type = type,
                Mode = mode,
                Cameo = isAct ? code[1] : null,
                Frame = frame,
                Source = $"{Path.GetFileName(path)}:{line}",
                Rule = _isOwn ? $"{rule} ({Path.GetFileName(path)}:{line})" : rule,
                IsOwn = _isOwn,
            }));
        }
    }

    // The tokenizer parts most hyphens: "cyber-attack" is looked for in both forms.
    private static string[] Parted(string unit, char pos) =>
        pos == 'n' && unit.Contains('-', StringComparison.Ordinal) && !unit.Contains(" - ", StringComparison.Ordinal) ? [unit, unit.Replace("-", " - ", StringComparison.Ordinal)] : [unit];

    private (Slot Where, HashSet<string>? Words) Condition(string path, int line, string text)
    {
        var where = new Slot(SlotKind.Object);
        if (text.StartsWith("subj:", StringComparison.Ordinal))
        {
            where = new Slot(SlotKind.Subject);
            text = text["subj:".Length..];
        }
        else if (text.StartsWith("inf:", StringComparison.Ordinal))
        {
            where = new Slot(SlotKind.Infinitive);
            text = text["inf:".Length..];
        }
        else if (text.StartsWith("obl:", StringComparison.Ordinal))
        {
            var blank = text.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0) throw new InstallationException(path, line, $"\"{text}\": expected obl:PREPOSITION words");
            where = new Slot(SlotKind.Preposition, text["obl:".Length..blank]);
            text = text[blank..];
        }
        var words = Split(text, ',').SelectMany(w => w[0] == '@' ? Members(path, line, w) : [w.ToLowerInvariant()]);
        return (where, words.ToHashSet(StringComparer.Ordinal));
    }

    private static string[] Split(string text, char separator) => text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
