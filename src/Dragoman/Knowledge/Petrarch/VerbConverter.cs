using System.Globalization;
using System.Text;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>Writes verb dictionaries as a lexicon file of a rules folder: each pattern that asks for no more than particles and one noun becomes a line for all verbs of its block.</summary>
internal sealed class VerbConverter(Ontology ontology, ImportReport report)
{
    // A phrase of two sets is written out; more combinations than this say too little each.
    private const int MostCombinations = 200;

    private readonly HashSet<string> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);
    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _classLines = new();

    /// <summary>Number of units: a verb with its particles and condition.</summary>
    public int Count => _units.Count;

    /// <summary>Converts a dictionary.</summary>
    public void Read(DictionaryFile file)
    {
        var dictionary = new VerbDictionary(file, report);
        var verbs = dictionary.Blocks.SelectMany(b => b.Verbs).Select(v => v.Verb.Split('+')[0].ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var block in dictionary.Blocks) Convert(block, dictionary.Synsets, verbs);
        foreach (var synset in dictionary.Synsets.Values)
        {
            report.Skip(synset.Line, "a set of synonyms that no pattern carried over asks for", "&" + synset.Name);
            foreach (var (phrase, _, line) in synset.Members) report.Skip(line, Synset.IsUsable(phrase) ? "a synonym of a set that no pattern carried over asks for" : "a phrase of more than two words", phrase);
        }
    }

    /// <summary>Writes what has been converted.</summary>
    public void Write(StringBuilder text) => text.Append(_classLines).Append('\n').Append(_lines);

    private void Convert(VerbBlock block, Dictionary<string, Synset> synsets, HashSet<string> verbs)
    {
        // The more specific lines come first only for the reader's eye: the lexicon weighs them itself.
        foreach (var (text, code, line) in block.Patterns)
        {
            var reading = PatternReading.Of(text, verbs);
            if (reading.Reason is { } reason) report.Skip(line, reason, text);
            else if (Code(code, line) is { } found) Add(block, reading, found, text, line, synsets);
        }
        foreach (var (verb, own, line) in block.Verbs)
        {
            var code = own ?? block.Code;
            if (code == "---") report.Skip(line, "a verb without a code of its own and without a pattern that is carried over", verb);
            else if (Code(code, line) is { } found && Unit([verb], "", found, found.Frame(null), line)) report.Carry(block.Line);
        }
        report.Skip(block.Line, "a block without any verb or pattern that is carried over", block.Code);
    }

    private VerbCode? Code(string text, SourceLine line)
    {
        var (code, reason) = VerbCode.Read(text, ontology);
        if (code is null) report.Skip(line, reason!, text); // Without a code there is a reason.
        else if (code.Lost is { } lost) report.Note(line, "the second code of a pair, for the other direction", lost);
        return code;
    }

    private void Add(VerbBlock block, PatternReading reading, VerbCode code, string text, SourceLine line, Dictionary<string, Synset> synsets)
    {
        var (condition, reason) = Condition(reading, synsets);
        if (reason is not null)
        {
            report.Skip(line, reason, text);
            return;
        }
        if (reading.IsMutual) code = code with { IsMutual = true };
        var particles = reading.Particles.Append(reading.Recipient).OfType<string>().Distinct(StringComparer.Ordinal);
        string[] units = [.. block.Verbs.Select(v => string.Join('+', particles.Prepend(v.Verb)))];
        if (units.Length == 0)
        {
            report.Skip(line, "a pattern of a block without verbs", text);
            return;
        }
        var isAdded = Unit(units, condition, code, code.Frame(reading.Recipient), line);
        if (reading.MayBeInfinitive) isAdded |= Unit(units, condition.Replace("obl:to ", "inf: ", StringComparison.Ordinal), code, code.Frame(reading.Recipient), line);
        if (!isAdded) return;
        report.Carry(block.Line);
        foreach (var verb in block.Verbs) report.Carry(verb.Line);
    }

    // Writes the units that no line above has written.
    private bool Unit(string[] units, string condition, VerbCode code, string frame, SourceLine line)
    {
        string[] fresh = [.. units.Where(u => _units.Add(u + condition))];
        if (fresh.Length == 0)
        {
            report.Skip(line, "a line above says something of the same words", string.Join("; ", units));
            return false;
        }
        _lines.Append(CultureInfo.InvariantCulture, $"{code.Column} | v | {string.Join("; ", fresh)}{condition} | {frame}  # {line}\n");
        report.Carry(line);
        return true;
    }

    private (string Text, string? Reason) Condition(PatternReading reading, Dictionary<string, Synset> synsets)
    {
        if (reading.Where is not { } where) return ("", null);
        var alternatives = new List<List<string>>();
        foreach (var word in reading.Noun)
        {
            if (word[0] != '&')
            {
                alternatives.Add([word]);
            }
            else if (synsets.TryGetValue(word[1..].TrimEnd('_'), out var synset) && synset.Usable().Any())
            {
                UseClass(synset);
                if (reading.Noun.Length == 1) return ($" / {where}{synset.ClassName}", null);
                alternatives.Add([.. synset.Usable().Where(w => !w.Contains(' ', StringComparison.Ordinal))]);
            }
            else
            {
                return ("", "a set of synonyms that is not defined, or has no member that can be looked for");
            }
        }
        var phrases = alternatives.Aggregate((IEnumerable<string>)[""], (all, next) => all.SelectMany(a => next.Select(n => a.Length == 0 ? n : $"{a} {n}"))).ToList();
        if (phrases.Count is 0 or > MostCombinations || !phrases.TrueForAll(Synset.IsUsable)) return ("", "words that a condition of the lexicon cannot look for");
        return ($" / {where}{string.Join(", ", phrases.SelectMany(Synset.Forms).Distinct(StringComparer.Ordinal))}", null);
    }

    private void UseClass(Synset synset)
    {
        report.Carry(synset.Line);
        foreach (var (phrase, _, line) in synset.Members) if (Synset.IsUsable(phrase)) report.Carry(line);
        if (!_classes.Add(synset.ClassName)) return;
        _classLines.Append(CultureInfo.InvariantCulture, $"{synset.ClassName} = {string.Join("; ", synset.Usable())}  # {synset.Line}\n");
    }
}
