using System.Buffers;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>A set of synonyms of a verb dictionary.</summary>
/// <param name="Name">Its name without &amp;.</param>
/// <param name="HasPlurals">Whether its members stand for their plurals too.</param>
/// <param name="Line">Where it begins.</param>
internal sealed record Synset(string Name, bool HasPlurals, SourceLine Line)
{
    /// <summary>The longest phrases a condition of the lexicon can look for.</summary>
    public const int LongestPhrase = 2;

    private static readonly SearchValues<char> Signs = SearchValues.Create("&;,|/@()[]{}#+$%^");

    /// <summary>The members with their lines.</summary>
    public List<(string Phrase, bool HasPlural, SourceLine Line)> Members { get; } = [];

    /// <summary>The name of the class of the lexicon.</summary>
    public string ClassName => "@petrarch-" + Name.ToLowerInvariant().Replace('_', '-');

    /// <summary>The members a condition can look for, as dictionary forms.</summary>
    public IEnumerable<string> Usable() => Members.Where(m => IsUsable(m.Phrase)).SelectMany(m => Forms(m.Phrase)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a condition can look for the phrase.</summary>
    public static bool IsUsable(string phrase) => phrase.Length > 0 && phrase.Count(c => c == ' ') < LongestPhrase && !phrase.AsSpan().ContainsAny(Signs);

    /// <summary>The phrase in small letters, and with its last word in the singular: the lexicon looks at dictionary forms, and the dictionaries do not say which words are plurals.</summary>
    public static IEnumerable<string> Forms(string phrase)
    {
        var words = phrase.ToLowerInvariant();
        yield return words;
        if (words.EndsWith("ies", StringComparison.Ordinal) && words.Length > 4) yield return words[..^3] + "y";
        else if (words is [.., 's' or 'x' or 'z', 'e', 's'] or [.., 'c' or 's', 'h', 'e', 's']) yield return words[..^2];
        else if (words is [.., not ('s' or 'u' or 'i'), 's']) yield return words[..^1];
    }
}
