using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Places;

/// <summary>Finds the longest place name that begins at a token: one pass over its pieces, one look-up at every end of a token.</summary>
internal readonly ref struct PlaceFinder(PlaceTables tables, Document document)
{
    // "Autonomous Region of Muslim Mindanao": more pieces than this no name has.
    private const int MaxPieces = 7;

    /// <summary>The longest name of a place at a token; its end is 0 when there is none.</summary>
    public PlaceMatch Longest(int token, int sentenceIndex)
    {
        var sentence = document.Sentences[sentenceIndex];
        var text = document.Text.AsSpan(0, sentence.Span.End);
        var at = document.Tokens[token].Span.Start;
        PlaceMatch best = default;
        if (!MayBegin(text, at)) return best;
        var hash = PlaceNameHash.Empty;
        var last = token;
        var isCapital = false;
        for (var pieces = 0; pieces < MaxPieces && at >= 0; pieces++)
        {
            var end = NamePieces.End(text, at);
            hash = PlaceNameHash.Append(hash, text[at..end]);
            // What follows an apostrophe is no word of its own: "Ma'rib", "Sana'a".
            if (at == 0 || text[at - 1] is not ('\'' or '’' or '‘' or '`')) isCapital = char.IsUpper(text[at]);
            at = NamePieces.Next(text, end);
            while (last < sentence.EndToken && document.Tokens[last].Span.End < end) last++;
            if (last == sentence.EndToken) return best;
            // "U.S." is one token though the name's last piece ends before the full stop.
            if (document.Tokens[last].Span.End != end && !(document.Tokens[last].Span.End == end + 1 && text[end] == '.')) continue;
            var finished = PlaceNameHash.Finish(hash);
            // Of the gazetteer's names the last word too is written with a capital; ours may end small: "Mosul dam".
            var (first, after) = isCapital ? tables.Gazetteer.Find(finished) : default;
            if (first < after || tables.Find(finished).Length > 0) best = new PlaceMatch(token, last + 1, sentenceIndex, finished, first, after);
        }
        return best;
    }

    // A capital, or an Arabic article before one: "al-Hol", "el-Fasher".
    private static bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        if (char.IsUpper(text[at])) return true;
        var end = NamePieces.End(text, at);
        return text[at..end] is "al" or "el" or "as" or "ad" or "ar" or "an" or "ed" or "az" && end + 1 < text.Length && text[end] is '-' or ' ' or '‑' && char.IsUpper(text[end + 1]);
    }
}
