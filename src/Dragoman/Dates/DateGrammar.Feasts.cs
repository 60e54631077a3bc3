using System.Collections.Frozen;
using Dragoman.Documents;

namespace Dragoman.Dates;

// Christmas, Easter, Ramadan, Nowruz …
internal readonly ref partial struct DateGrammar
{
    // By first word; longer names first.
    private static readonly FrozenDictionary<string, (string[] Words, Feast Feast)[]>.AlternateLookup<ReadOnlySpan<char>> Feasts = FeastCalendar.All
        .SelectMany(f => f.Names.Select(n => (Words: n.Split(' '), Feast: f)))
        .GroupBy(n => n.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private (Feast Feast, int End)? FeastAt(int token)
    {
        if (token >= endToken || !Feasts.TryGetValue(document.Word(token), out var names)) return null;
        foreach (var (words, feast) in names) if (Matches(token, words)) return (feast, token + words.Length);
        return null;
    }

    private bool Matches(int token, string[] words)
    {
        if (token + words.Length > endToken) return false;
        for (var i = 1; i < words.Length; i++)
        {
            var word = document.Word(token + i);
            if (!word.SequenceEqual(words[i]) && !(words[i][0] == '\'' && word is "’s" or "’")) return false;
        }
        return true;
    }

    private DateReading? Feast(int token)
    {
        if (FeastAt(token) is not { } found) return null;
        var (feast, end) = found;
        // "Easter Island", "Passover Massacre".
        if (end < endToken && IsCapital(end) && document.Tags[end].Upos == Upos.Propn && !IsMonth(end)) return new DateReading(null, end + 1);
        if (YearAfter(end) is { } of)
            return new DateReading(of.Year is not { } year ? Period.Unresolved(feast.Precision) : feast.In(year) is { } then ? then with { Basis = of.Basis } : null, of.End);
        return Pick(token, end, feast.Precision, feast.In);
    }
}
