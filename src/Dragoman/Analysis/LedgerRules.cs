using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>The rules of the ledger and the calendar, read from <c>data/ledger</c> (docs/ledger.md describes the files). Immutable and thread-safe.</summary>
public sealed class LedgerRules
{
    private const int Columns = 6;
    private readonly Dictionary<CommitmentKind, List<LinkRule>> _links = [];

    private LedgerRules(LedgerSettings settings, WordClasses words) => (Settings, Words, Acts) = (settings, words, new ActMatch(settings));

    /// <summary>Hash of the files: what was worked out under other rules is worked out anew.</summary>
    public string Hash { get; private init; } = "";

    internal LedgerSettings Settings { get; }

    internal WordClasses Words { get; }

    internal ActMatch Acts { get; }

    /// <summary>Reads the rules of a data folder.</summary>
    /// <exception cref="InstallationException">A file is missing, or a line does not follow the format.</exception>
    public static LedgerRules Load(string data)
    {
        var folder = Path.Combine(data, "ledger");
        string[] files = [.. ((string[])["links.tsv", "settings.tsv", "words.tsv"]).Select(f => Path.Combine(folder, f))];
        var rules = new LedgerRules(LedgerSettings.Load(files[1]), WordClasses.Load(files[2])) { Hash = StableHash.Of([.. files.Select(File.ReadAllText)]) };
        foreach (var (path, line, cells) in TextTable.Read(files[0], Columns))
        {
            try
            {
                rules.Add(Path.GetFileName(path) + ":" + line, cells);
            }
            catch (FormatException fault)
            {
                throw new InstallationException(path, line, fault.Message);
            }
        }
        return rules;
    }

    /// <summary>The rules for entries of a kind, in the order of the file: the first that fits counts.</summary>
    internal IReadOnlyList<LinkRule> For(CommitmentKind kind) => _links.GetValueOrDefault(kind) ?? [];

    private void Add(string place, string[] cells)
    {
        var (needsObject, cue) = (false, (string?)null);
        foreach (var need in Parts(cells[5]))
        {
            if (need == "object") needsObject = true;
            else if (need.StartsWith("cue:", StringComparison.Ordinal) && Words.Knows(need[4..])) cue = need[4..];
            else throw new FormatException($"\"{need}\" is no need; object, or cue: and a class of words.tsv is expected");
        }
        var rule = new LinkRule(place, [.. Parts(cells[1]).Select(ActPattern.Parse)], [.. Parts(cells[2]).Select(ResponsePattern.Parse)], Named<LinkParty>(cells[3]), Named<CommitmentOutcome>(cells[4]), needsObject, cue);
        foreach (var kind in Parts(cells[0]).Select(Named<CommitmentKind>))
        {
            if (!_links.TryGetValue(kind, out var list)) _links[kind] = list = [];
            list.Add(rule);
        }
        static string[] Parts(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static T Named<T>(string name)
        where T : struct, Enum => EnumNames<T>.TryParse(name, out var value) ? value : throw new FormatException($"\"{name}\" is none of {string.Join(' ', EnumNames<T>.All)}");
}
