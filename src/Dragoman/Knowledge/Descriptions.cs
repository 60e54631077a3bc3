namespace Dragoman.Knowledge;

/// <summary>What a noun with "the" can stand for: "the kingdom" a monarchy, "the Baltic state" one of three. From <c>descriptions.tsv</c>; immutable and thread-safe.</summary>
internal sealed class Descriptions
{
    private readonly Dictionary<string, string[]> _nouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string[]> _adjectives = new(StringComparer.Ordinal);

    /// <summary>No descriptions.</summary>
    public static Descriptions None { get; } = new();

    /// <summary>Reads the table: nouns, a line with a hyphen, adjectives.</summary>
    /// <exception cref="InstallationException">The file is missing or a line does not follow the format.</exception>
    public static Descriptions Load(string path)
    {
        if (!File.Exists(path)) throw new InstallationException(path, null, "the file is missing; reinstall, or set DRAGOMAN_HOME");
        var found = new Descriptions();
        var into = found._nouns;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line == "-")
            {
                into = found._adjectives;
                continue;
            }
            if (line.Split('\t') is not [var words, var kinds]) throw new InstallationException(path, number, $"\"{line}\" found; words, one tab and kinds are expected");
            into[words] = kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        return found;
    }

    /// <summary>Whether the noun describes somebody.</summary>
    public bool IsNoun(ReadOnlySpan<char> word) => _nouns.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>Whether the word is an adjective of the table, which narrows what a noun stands for.</summary>
    public bool IsAdjective(ReadOnlySpan<char> word) => _adjectives.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>Whether an entity can be what the noun, with the words before it, describes.</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="before">The words between "the" and the noun.</param>
    /// <param name="id">Slug of the entity.</param>
    /// <param name="country">Its country, for a state.</param>
    public bool Fits(ReadOnlySpan<char> noun, ReadOnlySpan<char> before, string id, string? country)
    {
        if (!_nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var kinds)) return false;
        var isState = id.StartsWith("state:", StringComparison.Ordinal) || id.StartsWith("territory:", StringComparison.Ordinal);
        var fits = false;
        foreach (var kind in kinds)
        {
            fits |= kind switch
            {
                "state" => isState,
                "org" => id.StartsWith("org:", StringComparison.Ordinal),
                "group" => id.StartsWith("group:", StringComparison.Ordinal) || id.StartsWith("force:", StringComparison.Ordinal),
                _ => isState && kind == country,
            };
        }
        if (!fits || before.IsEmpty || !isState) return fits;
        foreach (var (words, countries) in _adjectives)
            if (Contains(before, words) && !countries.Contains(country, StringComparer.Ordinal)) return false;
        return true;
    }

    private static bool Contains(ReadOnlySpan<char> text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || text[at - 1] is ' ' or '-') && (at + words.Length == text.Length || text[at + words.Length] is ' ' or '-' or ',');
    }
}
