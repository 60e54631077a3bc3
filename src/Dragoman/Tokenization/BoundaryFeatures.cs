using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>What the model sees of a place where a sentence may end: words and their kinds around it, the mark, the sentence and paragraph so far. Each is a number of a weight.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Number of features of each place.</summary>
    public const int Count = 22;

    /// <summary>The two's exponent of the number of weights; features that fall on the same weight share it.</summary>
    public const int Bits = 16;

    /// <summary>Writes the features of the place after a token.</summary>
    /// <param name="walk">The walk, with the token taken.</param>
    /// <param name="token">Any token of the paragraph but its last.</param>
    /// <param name="mark">The token of the mark before the place.</param>
    /// <param name="byRules">What the rules say.</param>
    /// <param name="features">Room for <see cref="Count"/> numbers.</param>
    public static void Fill(in BoundaryWalk walk, int token, int mark, bool byRules, Span<int> features)
    {
        var document = walk.Document;
        var word = BoundaryRules.IsMark(document.Word(mark)) ? mark - 1 : token;
        var state = (uint)Mark(document, mark, token) * 2 + (byRules ? 1u : 0u);
        uint before = Kind(walk, word), last = Kind(walk, token), next = Kind(walk, token + 1), second = Kind(walk, token + 2), third = Kind(walk, token + 3);
        uint beforeForm = Form(walk, word), nextForm = Form(walk, token + 1);
        var count = 0;
        Span<uint> values =
        [
            0, nextForm, next * 32 + before, beforeForm, Mix(beforeForm, next), next * 32 + second, Mix(nextForm, Form(walk, token + 2)), (Kind(walk, word - 1) * 32 + before) * 32 + next,
            Mix(nextForm, before * 32 + next), Bucket(token + 1 - walk.SentenceFirst) * 32 + next, Bucket(walk.ParagraphEnd - token - 1) * 32 + next, Gap(document, token) * 32 + next,
            Kind(walk, walk.SentenceFirst) * 32 + next, ((Kind(walk, token - 1) * 32 + last) * 32 + next) * 32 + second, (uint)((Math.Min(walk.Brackets, 1) * 2 + (walk.InQuote ? 1 : 0)) * 32) + next,
            Mix(Form(walk, token), nextForm), (next * 32 + second) * 32 + third, Bucket(walk.SmallWords) * 64 + (walk.IsMarked ? 32u : 0u) + next, Mix(Form(walk, walk.SentenceFirst), next),
            Length(walk, word) * 32 + next, Mix(Form(walk, word - 1), beforeForm), (Bucket(token + 1 - walk.SentenceFirst) * 16 + Bucket(walk.SmallWords)) * 64 + next * 2 + (walk.IsMarked ? 1u : 0u),
        ];
        foreach (var value in values)
        {
            features[count] = (int)(Mix(Mix(value, state), (uint)count) * 0x9E3779B1 >> (32 - Bits));
            count++;
        }
    }

    private static uint Mix(uint a, uint b) => ((a ^ (a >> 15)) * 0x2C1B3C6D) ^ ((b + 0x7F4A7C15) * 0x297A2D39);

    private static int Mark(Document document, int mark, int token)
    {
        var word = document.Word(mark);
        var kind = word[0] switch { '.' => word.Length == 1 ? 1 : 2, '…' => 2, '?' => 3, '!' => 4, _ => word.Length > 1 && word[^1] == '.' ? 5 : 0 };
        return mark == token ? kind : kind + 8;
    }

    // Lower case, digits as one, at most twelve characters.
    private static uint Form(in BoundaryWalk walk, int token)
    {
        if (token < walk.ParagraphFirst || token >= walk.ParagraphEnd) return 1;
        var hash = 2166136261u;
        var word = walk.Document.Word(token);
        foreach (var c in word.Length > 12 ? word[..12] : word) hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : (uint)c < 128 ? (uint)c | (char.IsAsciiLetter(c) ? 0x20u : 0u) : c)) * 16777619;
        return hash;
    }

    private static uint Kind(in BoundaryWalk walk, int token)
    {
        if (token < walk.ParagraphFirst) return 1;
        if (token >= walk.ParagraphEnd) return 2;
        var word = walk.Document.Word(token);
        var c = word[0];
        if (char.IsLower(c)) return word.Contains('@') ? 3u : 4u;
        if (char.IsUpper(c))
        {
            if (word[^1] == '.') return word.Length == 2 ? 5u : 6u;
            if (word.Length == 1) return 7;
            if (word.Contains('@')) return 3;
            return char.IsUpper(word[1]) ? 8u : 9u;
        }
        if (char.IsDigit(c)) return word.Contains(':') ? 10u : word.Contains('/') ? 11u : word.Length == 4 ? 12u : word.Length > 2 ? 13u : 14u;
        return c switch
        {
            ',' => 15, '.' => word.Length == 1 ? 16u : 17u, '…' => 17, '?' or '!' => 18, ':' => word.Length == 1 ? 19u : 31u, ';' => 20, '-' or '–' or '—' => word.Length > 2 ? 21u : 22u,
            '(' or '[' or '{' => 23, ')' or ']' or '}' => 24, '"' or '“' or '”' or '\'' or '’' or '‘' or '`' => 25, '*' or '•' or '·' or '=' or '_' or '~' or '#' => 26, '<' or '>' or '|' => 27,
            '$' or '€' or '£' => 28, '/' or '&' or '%' or '+' => 29, _ => 30,
        };
    }

    private static uint Bucket(int count) => count switch { < 4 => (uint)count, < 6 => 4, < 9 => 5, < 14 => 6, < 22 => 7, < 40 => 8, _ => 9 };

    private static uint Length(in BoundaryWalk walk, int token) => token < walk.ParagraphFirst ? 0 : (uint)Math.Min(walk.Document.Tokens[token].Span.Length, 9);

    private static uint Gap(Document document, int token)
    {
        var gap = BoundaryRules.Between(document, token);
        return gap.IsEmpty ? 0u : 1u;
    }
}
