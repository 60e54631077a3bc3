using Dragoman.Documents;

namespace Dragoman.Quantities;

/// <summary>Reads numbers in a sentence: "1,200", "two and a half million", "12 to 15", "dozens", "at least 40".</summary>
internal readonly ref struct NumberReader(Document document, int firstToken, int endToken)
{
    /// <summary>The number that begins at the token, with what bounds it; null when none does.</summary>
    public NumberReading? At(int token)
    {
        if (IsPartOfWord(token)) return null;
        if (None(token) is { } none) return none;
        if (AtLeast(token) is { } vague) return vague;
        if (Exact(token) is not { } first) return null;
        var (low, high, end) = (first.Value, first.Value, first.End);
        if (Upper(token, low, end) is { } range) (low, high, end) = range;
        return new NumberBounds(document, firstToken, endToken).Apply(token, low, high, end);
    }

    // "F-16" and "40-year-old" are no numbers; "12-15" is a range.
    private bool IsPartOfWord(int token)
    {
        if (token > firstToken && IsDash(token - 1) && IsGlued(token) && (token - 2 < firstToken || NumberWords.Plain(document.Word(token - 2)) is null)) return true;
        return IsDash(token + 1) && token + 2 < endToken && IsGlued(token + 1) && IsGlued(token + 2) && NumberWords.Plain(document.Word(token + 2)) is null;
    }

    private bool IsGlued(int token) => token < endToken && token > firstToken && document.Tokens[token].Span.Start == document.Tokens[token - 1].Span.End;

    private bool IsDash(int token) => Is(token, "-") || Is(token, "–");

    private bool Is(int token, string word) => token >= firstToken && token < endToken && document.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    // "nobody", "no one", "no casualties", "none".
    private NumberReading? None(int token)
    {
        if (Is(token, "nobody") || Is(token, "none")) return new NumberReading(0, 0, false, token, token, token + 1);
        if (!Is(token, "no") || Is(token + 1, "more") || Is(token + 1, "fewer") || Is(token + 1, "less")) return null;
        return new NumberReading(0, 0, false, token, token, Is(token + 1, "one") ? token + 2 : token + 1);
    }

    // "dozens", "tens of thousands", "several hundred" is none.
    private NumberReading? AtLeast(int token)
    {
        if (NumberWords.AtLeast(document.Word(token)) is not { } low) return null;
        var end = token + 1;
        if (Is(token, "tens"))
        {
            if (!Is(end, "of") || end + 1 >= endToken || NumberWords.AtLeast(document.Word(end + 1)) is not { } of) return null;
            return new NumberReading(10 * of, null, true, token, token, end + 2);
        }
        // "hundreds of thousands", "hundreds of millions"
        if (Is(end, "of") && end + 1 < endToken && NumberWords.AtLeast(document.Word(end + 1)) is { } more and >= 2000) (low, end) = (low * more / 2, end + 2);
        return new NumberReading(low, null, true, token, token, end);
    }

    /// <summary>A number without bounds.</summary>
    private (double Value, int End)? Exact(int token)
    {
        if (token >= endToken) return null;
        var word = document.Word(token);
        // "half a million", "a quarter of a million"
        if (Is(token, "half") && Is(token + 1, "a") && Multiple(token + 2) is { } half) return (half / 2, token + 3);
        if (Is(token, "a") && Is(token + 1, "quarter") && Is(token + 2, "of") && Is(token + 3, "a") && Multiple(token + 4) is { } quarter) return (quarter / 4, token + 5);
        if (Is(token, "a") && Is(token + 1, "half") && Multiple(token + 2) is { } halved) return (halved / 2, token + 3);
        if (Is(token, "a") || Is(token, "an")) return Multiple(token + 1) is { } one ? Compose(one, token + 2) : null;
        if (Multiple(token) is { } bare && token > firstToken && !char.IsAsciiDigit(document.Word(token - 1)[0])) return Is(token - 1, "several") || Is(token - 1, "few") || Is(token - 1, "many") ? null : Compose(bare, token + 1);
        if (NumberWords.Plain(word) is not { } plain) return null;
        // "twenty-seven" is three tokens.
        var isPair = plain is >= 20 and < 100 && !char.IsAsciiDigit(word[0]) && IsDash(token + 1) && token + 2 < endToken && NumberWords.Plain(document.Word(token + 2)) is > 0 and < 10;
        return isPair ? Compose(plain + (NumberWords.Plain(document.Word(token + 2)) ?? 0), token + 3) : Compose(plain, token + 1);
    }

    private double? Multiple(int token) => token < endToken ? NumberWords.Multiple(document.Word(token)) : null;

    // "two hundred and five thousand", "one and a half million", "2.5m".
    private (double Value, int End) Compose(double first, int token)
    {
        var (total, current) = (0.0, first);
        while (token < endToken)
        {
            if (Is(token, "and") && Is(token + 1, "a") && Is(token + 2, "half") && Multiple(token + 3) is not null)
            {
                (current, token) = (current + 0.5, token + 3);
            }
            else if (Multiple(token) is { } multiple)
            {
                if (multiple is 12 or 20 && current >= 100) break;
                current *= multiple;
                if (multiple >= 1000) (total, current) = (total + current, 0);
                token++;
            }
            else if (IsGlued(token) && NumberWords.Abbreviated(document.Word(token)) is { } abbreviated)
            {
                return (current * abbreviated, token + 1);
            }
            else
            {
                var at = Is(token, "and") ? token + 1 : token;
                // Only words go on: "two hundred and five", not "200 5".
                if (at >= endToken || char.IsAsciiDigit(document.Word(at)[0]) || NumberWords.Plain(document.Word(at)) is not { } next) break;
                if (current is > 0 and < 100 || (at > token && current == 0 && total == 0) || (at > token && next >= 100) || char.IsAsciiDigit(document.Word(token - 1)[0])) break;
                (current, token) = (current + next, at + 1);
            }
        }
        return (total + current, token);
    }

    // "12 to 15", "between 2 and 3 billion", "30-40 million".
    private (double Low, double High, int End)? Upper(int token, double low, int end)
    {
        var joins = IsDash(end) || Is(end, "to") || Is(end, "or") || (Is(end, "and") && Is(token - 1, "between")) || (Is(end, "and") && Is(token - 2, "between"));
        if (!joins) return null;
        var next = end + 1;
        while (next < endToken && document.Tags[next].Xpos == Xpos.Currency) next++;
        if (next >= endToken || Exact(next) is not { } high) return null;
        // The multiple of the second goes for the first.
        var scale = 1.0;
        for (var unit = 1000.0; unit <= 1e12; unit *= 1000) if (high.Value >= unit && low < high.Value / unit && high.Value / unit < 1000) scale = unit;
        var scaled = scale > 1 && low < 1000 && Multiple(end - 1) is null && (Multiple(high.End - 1) is not null || NumberWords.Abbreviated(document.Word(high.End - 1)) is not null) ? low * scale : low;
        return scaled < high.Value ? (scaled, high.Value, high.End) : null;
    }
}
