using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>Cuts one run of characters between blanks into tokens.</summary>
internal readonly ref struct ChunkTokenizer(ReadOnlySpan<char> text, Layer<Token> tokens)
{
    // Longer runs are encoded files; looking for an address behind each of their signs would take quadratic time.
    private const int MaxAddressInside = 1000;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Adds the tokens of the run.</summary>
    public void Chunk(int start, int end)
    {
        var opened = Address(start, end);
        if (opened == start)
        {
            opened = Opening(start, end);
            // An address may stand in quotes or brackets.
            if (opened > start) opened = Address(opened, end);
        }
        start = Opening(opened, end);
        if (start == end) return;
        // Closing signs come off from the right and are added after the core, in the order of the text.
        var core = end;
        while (core > start && Trailing(start, core) is > 0 and var closed) core -= closed;
        Core(start, core);
        Closing(core, end);
    }

    // Adds an address that begins here; returns where it ends.
    private int Address(int start, int end)
    {
        if (start == end || !AddressForms.IsWhole(_text[start..end], out var length)) return start;
        Add(start, start + length);
        return start + length;
    }

    // Adds the signs that open; returns where they end.
    private int Opening(int start, int end)
    {
        while (start < end && Leading(start, end) is > 0 and var length)
        {
            Add(start, start + length);
            start += length;
        }
        return start;
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
        if (c is '#' or '@' && start + 1 < end && char.IsLetter(_text[start + 1])) return 0;
        // The code of a country.
        if (c is '+' && end - start is > 1 and < 5 && NumberForms.IsWhole(_text[start..end])) return 0;
        if (c is '(' or '[' or '{' or '"' or '“' or '”' or '«' or '‹' or '¿' or '¡' or '#' or '*' or '<' or '>' or '|' or '~' or '=' or '+' or '@' or '•' or '·' or '►' or '…' or '°') return RunLength(start, end);
        if (IsCurrency(c)) return RunLength(start, end);
        if (NationalCurrency(start, end) is > 0 and var currency) return currency;
        if (c is '\'' or '‘' or '’' or '`') return Clitics.IsElided(_text[start..end]) ? 0 : RunLength(start, end);
        if (c is '-' or '–' or '—') return start + 1 < end && char.IsDigit(_text[start + 1]) && c == '-' && !FollowsNumber(start) ? 0 : RunLength(start, end);
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
        return FullStops.BelongsToWord(_text, start, end) ? 0 : 1;
    }

    // "1:30 -2:30": the sign stands between numbers, not before a negative one.
    private bool FollowsNumber(int start) => start > 1 && _text[start - 1] == ' ' && char.IsDigit(_text[start - 2]);

    // US$ and its like before a number.
    private int NationalCurrency(int start, int end)
    {
        var sign = start;
        while (sign < end && sign - start < 3 && char.IsAsciiLetterUpper(_text[sign])) sign++;
        return sign > start && sign + 1 < end && IsCurrency(_text[sign]) && char.IsDigit(_text[sign + 1]) ? sign + 1 - start : 0;
    }

    // What stands between the outer signs.
    private void Core(int start, int end)
    {
        if (start == end) return;
        if (NumberForms.IsWhole(_text[start..end]) && !(IsCitation(start) && _text[start..end].Contains(',')))
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
            if (_text[i] == '<' && end - from < MaxAddressInside) from = Address(from, end);
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
                return i + 1 == end || (i == start && !char.IsDigit(before)) || Hyphens.Joins(_text[start..end], i - start) ? 0 : 1;
            case '–' or '—' or '…' or '(' or ')' or '[' or ']' or '{' or '}' or '"' or '“' or '”' or '<' or '>' or '=' or '|' or ';' or '!' or '?' or '~' or '«' or '»':
                return RunLength(i, end);
            case '*':
                // Letters hidden for decency: "s**t".
                return char.IsLetter(before) && end - start < 12 ? 0 : RunLength(i, end);
            case '/':
                return (char.IsDigit(before) && char.IsDigit(after) && NumberForms.IsDateOrFraction(_text[start..end], i - start)) || NumberForms.IsTelephone(_text[start..end]) || IsShortSlash(_text[start..end]) ? 0 : 1;
            case '.':
                if (after == '.') return RunLength(i, end);
                // "end.The next": a lost blank after a full stop.
                return i - start > 3 && char.IsLower(before) && char.IsUpper(after) && i + 2 < end && char.IsLower(_text[i + 2]) ? 1 : 0;
            case ',':
                return char.IsDigit(before) && char.IsDigit(after) && !IsCitation(start) ? 0 : 1;
            case ':':
                return char.IsDigit(before) && char.IsDigit(after) ? 0 : 1;
            case '&':
                return char.IsUpper(before) && char.IsUpper(after) && end - start <= 6 ? 0 : 1;
            case '+' or '@' or '#':
                return i == start ? 0 : RunLength(i, end);
            case '%' or '^' or '\\' or '°':
                return 1;
            default:
                return IsCurrency(c) ? 1 : 0;
        }
    }

    // "[13,14]" cites two works.
    private bool IsCitation(int start) => start > 0 && _text[start - 1] == '[';

    // "s/he", "w/o", "l/c": too short to be two words.
    private static bool IsShortSlash(ReadOnlySpan<char> word) => (word.Length <= 4 || word is "w/out") && word.Count('/') == 1 && !char.IsDigit(word[0]) && word is not "A/C";

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
        if (LostApostrophes.Split(word, Following.Word(_text, end)) is > 0 and var second)
        {
            Add(start, start + second);
            Add(start + second, end, joined: true);
            return;
        }
        if (NumberForms.UnitAfterNumber(word, start > 0 && IsCurrency(_text[start - 1])) is > 0 and var unit)
        {
            Add(start, start + unit);
            Add(start + unit, end);
            return;
        }
        Add(start, end);
    }

    // Signs that repeat are one token: "...", "!!", "--"; so are marks that are mixed: "?!", "!.", ".?".
    private int RunLength(int start, int end)
    {
        var c = _text[start];
        var at = start + 1;
        if (c is '\'' or '’' or '‘' or '`') return at < end && (_text[at] == c || (c is '‘' && _text[at] is '’')) ? 2 : 1;
        if (c is not ('.' or '!' or '?' or '-' or '*' or '=' or '_' or '~' or '<' or '>' or '—' or '…' or '#' or '+') && !IsCurrency(c)) return 1;
        while (at < end && _text[at] == c) at++;
        if (c is '!' or '?' || (c is '.' && at == start + 1)) while (at < end && _text[at] is '!' or '?') at++;
        if (_text[at - 1] == '!' && at < end && _text[at] == '.' && (at + 1 == end || _text[at + 1] != '.')) at++;
        return at - start;
    }

    private static bool IsCurrency(char c) => c is '$' or '€' or '£' or '¥' or '₹' or '₽' or '₴' or '¢';

    private void Add(int start, int end, bool joined = false) => tokens.Add(new Token(TextSpan.FromBounds(start, end), joined));
}
