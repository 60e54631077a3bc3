using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>Cuts one run of characters between blanks into tokens.</summary>
internal readonly ref struct ChunkTokenizer(ReadOnlySpan<char> text, Layer<Token> tokens)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Adds the tokens of the run.</summary>
    public void Chunk(int start, int end)
    {
        if (AddressForms.IsWhole(_text[start..end], out var length))
        {
            Add(start, start + length);
            start += length;
        }
        while (start < end && Leading(start, end) is > 0 and var opened)
        {
            Add(start, start + opened);
            start += opened;
        }
        if (start == end) return;
        // Closing signs come off from the right and are added after the core, in the order of the text.
        var core = end;
        while (core > start && Trailing(start, core) is > 0 and var closed) core -= closed;
        Core(start, core);
        Closing(core, end);
    }

    private void Closing(int start, int end)
    {
        while (start < end)
        {
            var length = RunLength(start, end);
            Add(start, start + length);
            start += length;
        }
    }

    // Signs that open: brackets, quotes, currency, bullets.
    private int Leading(int start, int end)
    {
        var c = _text[start];
        if (c is '(' or '[' or '{' or '"' or '“' or '”' or '«' or '‹' or '¿' or '¡' or '#' or '*' or '<' or '>' or '|' or '~' or '=' or '+' or '@' or '•' or '·' or '►' or '…') return RunLength(start, end);
        if (IsCurrency(c)) return 1;
        if (c is '\'' or '‘' or '’' or '`') return Clitics.IsElided(_text[start..end]) ? 0 : start + 1 < end && _text[start + 1] == c ? 2 : 1;
        if (c is '-' or '–' or '—') return start + 1 < end && char.IsDigit(_text[start + 1]) && c == '-' ? 0 : RunLength(start, end);
        if (c is '.' && start + 1 < end && char.IsDigit(_text[start + 1])) return 0;
        return c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '/' or '\\' or '_' or '^' or '%' or '&' ? RunLength(start, end) : 0;
    }

    // Signs that close, or 0 when the last character belongs to the core.
    private int Trailing(int start, int end)
    {
        var c = _text[end - 1];
        if (c is ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '"' or '”' or '“' or '»' or '›' or '%' or '|' or '>' or '*' or '=' or '~' or '…' or '—' or '–' or '/' or '\\' or '+' or '_' or '°') return 1;
        if (c is '\'' or '’' or '‘' or '`')
        {
            // "the ministers' talks": a possessive is a clitic of the core, and so is "talkin'".
            return 1;
        }
        if (c == '-') return 1;
        if (c != '.') return 0;
        var dots = 1;
        while (end - dots > start && _text[end - dots - 1] == '.') dots++;
        if (dots > 1) return dots;
        return Abbreviations.EndsWithFullStop(_text[start..end]) ? 0 : 1;
    }

    // What stands between the outer signs.
    private void Core(int start, int end)
    {
        if (start == end) return;
        if (AddressForms.IsNumber(_text[start..end]))
        {
            Add(start, end);
            return;
        }
        var from = start;
        for (var i = start; i < end; i++)
        {
            var length = Inner(start, i, end);
            if (length == 0) continue;
            Word(from, i);
            Add(i, i + length);
            from = i + length;
            i = from - 1;
        }
        Word(from, end);
    }

    // The length of a sign inside the core that is a token of its own; 0 for a character of a word.
    private int Inner(int start, int i, int end)
    {
        var c = _text[i];
        if (char.IsLetterOrDigit(c)) return 0;
        var before = i > start ? _text[i - 1] : '\0';
        var after = i + 1 < end ? _text[i + 1] : '\0';
        switch (c)
        {
            case '-' or '‐' or '‑':
                if (after is '-') return RunLength(i, end);
                return i == start || i + 1 == end || Hyphens.Joins(_text[start..end], i - start) ? 0 : 1;
            case '–' or '—' or '…' or '(' or ')' or '[' or ']' or '{' or '}' or '"' or '“' or '”' or '<' or '>' or '=' or '|' or ';' or '!' or '?' or '*' or '~' or '«' or '»':
                return RunLength(i, end);
            case '/':
                return (char.IsDigit(before) && char.IsDigit(after)) || IsShortSlash(start, end) ? 0 : 1;
            case '.':
                if (after == '.') return RunLength(i, end);
                // "end.The next": a lost blank after a full stop.
                return i - start > 3 && char.IsLower(before) && char.IsUpper(after) && i + 2 < end && char.IsLower(_text[i + 2]) ? 1 : 0;
            case ',':
                return char.IsDigit(before) && char.IsDigit(after) ? 0 : 1;
            case ':':
                return char.IsDigit(before) && char.IsDigit(after) ? 0 : 1;
            case '&':
                return char.IsUpper(before) && char.IsUpper(after) && end - start <= 6 ? 0 : 1;
            case '%' or '+' or '@' or '#' or '^' or '\\':
                return 1;
            default:
                return IsCurrency(c) ? 1 : 0;
        }
    }

    // "s/he", "w/o", "l/c": too short to be two words.
    private bool IsShortSlash(int start, int end) => end - start <= 4 && _text[start..end].Count('/') == 1 && !char.IsDigit(_text[start]);

    // A word without signs of its own: take off clitics and units.
    private void Word(int start, int end)
    {
        if (start >= end) return;
        var word = _text[start..end];
        if (Clitics.Split(word) is > 0 and var at)
        {
            Add(start, start + at);
            // "wouldn't've": what follows may hold another.
            if (Clitics.Split(_text[(start + at)..end]) is > 0 and var more)
            {
                Add(start + at, start + at + more, joined: true);
                Add(start + at + more, end, joined: true);
            }
            else
            {
                Add(start + at, end, joined: true);
            }
            return;
        }
        if (Abbreviations.UnitAfterNumber(word) is > 0 and var unit)
        {
            Add(start, start + unit);
            Add(start + unit, end);
            return;
        }
        Add(start, end);
    }

    // Signs that repeat are one token: "...", "!!", "--".
    private int RunLength(int start, int end)
    {
        var c = _text[start];
        var length = 1;
        if (c is '.' or '!' or '?' or '-' or '*' or '=' or '_' or '~' or '<' or '>' or '—' or '…' or '#')
            while (start + length < end && (_text[start + length] == c || (c is '!' or '?' && _text[start + length] is '!' or '?'))) length++;
        else if (c is '\'' or '`' && start + 1 < end && _text[start + 1] == c) length = 2;
        return length;
    }

    private static bool IsCurrency(char c) => c is '$' or '€' or '£' or '¥' or '₹' or '₽' or '₴' or '¢';

    private void Add(int start, int end, bool joined = false) => tokens.Add(new Token(TextSpan.FromBounds(start, end), joined));
}
