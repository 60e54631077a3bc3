using Dragoman.Documents;

namespace Dragoman.Quantities;

/// <summary>What the words round a number say of it: at least, up to, about, or more.</summary>
internal readonly ref struct NumberBounds(Document document, int firstToken, int endToken)
{
    private enum Bound
    {
        None,
        Least,
        Most,
        About,
    }

    // Longer ones first; the words before the number.
    private static readonly (string[] Words, Bound Bound)[] Before =
    [
        (["no", "fewer", "than"], Bound.Least), (["no", "less", "than"], Bound.Least), (["not", "less", "than"], Bound.Least), (["not", "fewer", "than"], Bound.Least), (["in", "excess", "of"], Bound.Least),
        (["no", "more", "than"], Bound.Most), (["not", "more", "than"], Bound.Most), (["as", "many", "as"], Bound.Most), (["as", "much", "as"], Bound.Most), (["well", "over"], Bound.Least), (["just", "under"], Bound.Most),
        (["at", "least"], Bound.Least), (["more", "than"], Bound.Least), (["upwards", "of"], Bound.Least), (["up", "to"], Bound.Most), (["at", "most"], Bound.Most), (["fewer", "than"], Bound.Most), (["less", "than"], Bound.Most),
        (["close", "to"], Bound.About), (["an", "estimated"], Bound.About), (["just", "over"], Bound.Least), (["over"], Bound.Least), (["above"], Bound.Least), (["exceeding"], Bound.Least), (["under"], Bound.Most), (["below"], Bound.Most),
        (["about"], Bound.About), (["around"], Bound.About), (["some"], Bound.About), (["nearly"], Bound.About), (["almost"], Bound.About), (["roughly"], Bound.About), (["approximately"], Bound.About), (["estimated"], Bound.About),
        (["perhaps"], Bound.About), (["maybe"], Bound.About), (["circa"], Bound.About),
    ];

    public NumberReading Apply(int token, double low, double high, int end)
    {
        double? least = low, most = high;
        var (about, first) = (false, token);
        // "at least another 37", "about $400": what stands between is passed over.
        var before = token;
        while (before > firstToken && (document.Tags[before - 1].Xpos == Xpos.Currency || document.Word(before - 1).EndsWith("$") || Is(before - 1, "another") || Is(before - 1, "further") || Is(before - 1, "between") || (Is(before - 1, "a") && Is(before, "further")))) before--;
        while (Find(before) is { Bound: not Bound.None } found)
        {
            before = first = found.First;
            if (found.Bound == Bound.Least) most = null;
            if (found.Bound == Bound.Most) least = null;
            if (found.Bound == Bound.About) about = true;
        }
        var or = end + NounsAfter(end);
        if (Is(end, "or") && Is(end + 1, "so")) (about, end) = (true, end + 2);
        else if (Is(end, "or") && Is(end + 1, "more")) (most, end) = (null, end + 2);
        else if (Is(or, "or") && Is(or + 1, "more")) most = null;
        return new NumberReading(least, most, about, first, token, end);
    }

    private (Bound Bound, int First) Find(int before)
    {
        foreach (var (words, bound) in Before)
        {
            var first = before - words.Length;
            if (first < firstToken) continue;
            var all = true;
            for (var i = 0; i < words.Length && all; i++) all = Is(first + i, words[i]);
            if (all) return (bound, first);
        }
        return (Bound.None, before);
    }

    // "100 people or more": the one or two words between.
    private int NounsAfter(int token)
    {
        var count = 0;
        while (count < 3 && token + count < endToken && document.Tags[token + count].Upos is Upos.Noun or Upos.Adj) count++;
        return count;
    }

    private bool Is(int token, string word) => token >= firstToken && token < endToken && document.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
