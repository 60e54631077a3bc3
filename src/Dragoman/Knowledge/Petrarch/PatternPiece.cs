namespace Dragoman.Knowledge.Petrarch;

/// <summary>A piece of a verb pattern: a sign (<c>* + $ % ^</c>), a noun, or a preposition with what follows it.</summary>
/// <param name="Sign">The sign; blank for words.</param>
/// <param name="Words">The words of a noun; empty for signs.</param>
/// <param name="Preposition">The preposition; null for what has none.</param>
/// <param name="Inner">What follows the preposition.</param>
internal sealed record PatternPiece(char Sign, string[] Words, string? Preposition, List<PatternPiece> Inner)
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "ABOUT", "ABOVE", "ACROSS", "AFTER", "AGAINST", "ALONG", "AMID", "AMONG", "AROUND", "AS", "AT", "BEFORE", "BEHIND", "BETWEEN", "BEYOND", "BY", "DESPITE", "DURING", "FOR", "FROM", "IN", "INSIDE", "INTO",
        "NEAR", "OF", "ON", "ONTO", "OVER", "PAST", "SINCE", "THROUGH", "TO", "TOWARD", "TOWARDS", "UNDER", "UNTIL", "UPON", "VIA", "WITH", "WITHIN", "WITHOUT",
    };

    // What follows these is the verb's object, not theirs.
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "OFF", "UP", "OUT", "BACK", "DOWN", "AWAY", "FORWARD", "APART", "TOGETHER", "ASIDE", "AHEAD" };

    /// <summary>The pieces of a pattern of either style: nouns and prepositions in parentheses and braces, or a plain sequence of words.</summary>
    public static List<PatternPiece> Read(string text)
    {
        var at = 0;
        return Sequence(text, ref at, '\0');
    }

    private static List<PatternPiece> Sequence(string text, ref int at, char close)
    {
        var pieces = new List<PatternPiece>();
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == close) break;
            if (char.IsWhiteSpace(c) || c is ')' or '}') continue;
            if (c is '*' or '+' or '$' or '%' or '^') Add(pieces, new PatternPiece(c, [], null, []));
            else if (c == '(') pieces.AddRange(Closed(Sequence(text, ref at, ')')));
            else if (c == '{') Add(pieces, new PatternPiece(' ', [.. Sequence(text, ref at, '}').SelectMany(Flat)], null, []));
            else Word(text, ref at, pieces);
        }
        return pieces;
    }

    private static void Word(string text, ref int at, List<PatternPiece> pieces)
    {
        var start = at - 1;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or '{' or '}' or '*')) at++;
        var word = text[start..at].TrimEnd('_');
        if (Prepositions.Contains(word) || Particles.Contains(word)) pieces.Add(new PatternPiece(' ', [], word, []));
        else if (word.Length > 0) Add(pieces, new PatternPiece(' ', word.Split('_', StringSplitOptions.RemoveEmptyEntries), null, []));
    }

    // What follows a bare preposition belongs to it.
    private static void Add(List<PatternPiece> pieces, PatternPiece piece)
    {
        if (piece.Sign != '*' && pieces is [.., { Preposition: { } preposition, Inner.Count: 0 } open] && !Particles.Contains(preposition) && !open.IsClosed) open.Inner.Add(piece);
        else pieces.Add(piece);
    }

    private bool IsClosed { get; init; }

    private static IEnumerable<PatternPiece> Closed(List<PatternPiece> pieces) => pieces.Select(p => p with { IsClosed = true });

    private static IEnumerable<string> Flat(PatternPiece piece) => piece.Preposition is { } word ? [word, .. piece.Inner.SelectMany(Flat)] : piece.Words;
}
