using System.Globalization;
using System.Text;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>Writes agent dictionaries as a role file of a rules folder: <c>ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOV]</c>; words without a plural stand among the collective ones.</summary>
internal sealed class AgentConverter(ImportReport report)
{
    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _persons = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _collectives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Number of words and phrases.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a file.</summary>
    public void Read(DictionaryFile file)
    {
        foreach (var (number, text) in file.Lines)
        {
            var line = new SourceLine(file.Name, number);
            if (text[0] == '!' && text.Contains('=', StringComparison.Ordinal)) AddList(text, line);
            else Add(text, line);
        }
    }

    /// <summary>Writes what has been read.</summary>
    public void Write(StringBuilder text)
    {
        Write("person", _persons, text);
        Write("collective", _collectives, text);
    }

    private void AddList(string text, SourceLine line)
    {
        var parts = text.Split('=', 2);
        _lists[parts[0].Trim()] = [.. parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Phrases.Words)];
        report.Carry(line);
    }

    private void Add(string text, SourceLine line)
    {
        var (open, close) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal));
        if (open < 0 || close < open)
        {
            report.Skip(line, "no code", text);
            return;
        }
        var (sectors, lost) = Sectors(text[(open + 1)..close]);
        if (sectors.Length == 0)
        {
            report.Skip(line, "no part of the code has a sector in PLOVER 2.0", text[open..(close + 1)]);
            return;
        }
        foreach (var part in lost) report.Note(line, "a part of the code without a counterpart in PLOVER 2.0", $"{part} of {text[open..(close + 1)]}");
        var phrase = text[..open];
        var (brace, end) = (phrase.IndexOf('{', StringComparison.Ordinal), phrase.IndexOf('}', StringComparison.Ordinal));
        var plural = brace >= 0 && end > brace ? Phrases.Words(phrase[(brace + 1)..end]) : null;
        if (brace >= 0) phrase = phrase[..brace];
        if (phrase.AsSpan().IndexOfAny("|=()") >= 0)
        {
            report.Skip(line, "a phrase with a bar, a bracket or an equals sign in it", phrase);
            return;
        }
        Add(phrase, plural, sectors, line);
    }

    private void Add(string phrase, string? plural, string[] sectors, SourceLine line)
    {
        var isAdded = false;
        if (List(phrase) is { } list)
        {
            if (!_lists.TryGetValue(list, out var words))
            {
                report.Skip(line, "a list that no line above defines", list);
                return;
            }
            // Lists hold singulars and plurals; what they are follows from the word.
            foreach (var word in words) isAdded |= Add(phrase.Replace(list, word, StringComparison.Ordinal), sectors, isMany: word is "MEN" or "WOMEN" || word.EndsWith('S'));
        }
        else
        {
            var words = Phrases.Words(phrase);
            isAdded = Add(words, sectors, isMany: plural is "");
            if (plural is not "") isAdded |= Add(plural ?? Phrases.Plural(words.ToLowerInvariant()), sectors, isMany: true);
        }
        if (isAdded) report.Carry(line);
        else report.Skip(line, "stands already above, with a code of its own", phrase.Trim());
    }

    private bool Add(string phrase, string[] sectors, bool isMany)
    {
        var words = Phrases.Words(phrase).ToLowerInvariant();
        if (!words.Any(NamePieces.IsPiece) || !_seen.Add(words)) return false;
        var key = string.Join(' ', sectors);
        var lists = isMany ? _collectives : _persons;
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(words);
        Count++;
        return true;
    }

    private static string? List(string phrase)
    {
        var first = phrase.IndexOf('!', StringComparison.Ordinal);
        var last = phrase.LastIndexOf('!');
        return first >= 0 && last > first ? phrase[first..(last + 1)] : null;
    }

    private static (string[] Sectors, List<string> Lost) Sectors(string code)
    {
        var sectors = new List<string>();
        var lost = new List<string>();
        foreach (var part in code.Replace("~", "", StringComparison.Ordinal).Trim().Chunk(3).Select(c => new string(c)))
        {
            // Bodies without a state: as a role they are civil society and little else.
            if (CameoRoles.SectorOf(part) is { } sector) sectors.Add(sector);
            else if (part is "NGO" or "NGM") sectors.Add("SOC");
            else lost.Add(part);
        }
        return (CameoRoles.Settle(sectors), lost);
    }

    private static void Write(string heading, SortedDictionary<string, List<string>> lists, StringBuilder text)
    {
        const int WordsALine = 12;
        if (lists.Count == 0) return;
        text.Append(heading).Append('\n');
        foreach (var (sectors, words) in lists)
            foreach (var line in words.Chunk(WordsALine)) text.Append(CultureInfo.InvariantCulture, $"{sectors} = {string.Join(" | ", line)}\n");
        text.Append('\n');
    }
}
