namespace Dragoman.Tokenization;

/// <summary>Numbers with signs inside them, and units written to them.</summary>
internal static class NumberForms
{
    // Longer runs are asked about each of their signs and shall not be read each time.
    private const int MaxLength = 30;

    /// <summary>Whether the run is one number with its signs: 1,234.5, 9/11, 10:30, 3.5. "24/7" and "2001/02" are two.</summary>
    public static bool IsWhole(ReadOnlySpan<char> run)
    {
        if (!char.IsDigit(run[^1])) return false;
        for (var i = 0; i < run.Length; i++)
        {
            if (char.IsDigit(run[i])) continue;
            if (i == 0 ? run[i] is not ('-' or '+' or '.' or ',' or '/' or ':') : run[i] is not ('.' or ',' or '/' or ':') || !char.IsDigit(run[i - 1])) return false;
        }
        return run.IndexOf('/') is not (> 0 and var slash) || IsDateOrFraction(run, slash);
    }

    /// <summary>Whether a slash between digits joins a date or a fraction.</summary>
    public static bool IsDateOrFraction(ReadOnlySpan<char> run, int slash)
    {
        if (run.Length > MaxLength || run.Count('/') > 1) return true;
        if (!int.TryParse(run[..slash], out var first) || !int.TryParse(run[(slash + 1)..], out var second)) return true;
        if (second is 16 or 32 or 64) return true;
        return (first, second) is not ((24, 7) or (7, 24)) && (first <= 12 || second <= 12) && first <= 31 && (second <= 31 || (first <= 12 && second > 1000));
    }

    /// <summary>Whether digits with hyphens are a telephone number or a postal code: 555-0142, 77000-0012, 212-555-0142, 212/555-0142.</summary>
    public static bool IsTelephone(ReadOnlySpan<char> run)
    {
        if (run.Length > MaxLength) return false;
        var (hyphens, last) = (0, -1);
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] == '-') (hyphens, last) = (hyphens + 1, i);
            else if (!char.IsDigit(run[i]) && !(run[i] == '/' && i == 3) && !(run[i] == '+' && i == 0)) return false;
        }
        if (hyphens >= 2) return true;
        return hyphens == 1 && run.Length - last == 5 && (last is 1 or 3 or 5 || (last == 7 && run[3] == '/'));
    }

    /// <summary>Where the unit begins in a number written together with one: 10pm, 5km; 0 when there is none.</summary>
    /// <param name="word">The number with its unit.</param>
    /// <param name="isMoney">Whether a currency sign stands before it: $5b.</param>
    public static int UnitAfterNumber(ReadOnlySpan<char> word, bool isMoney)
    {
        var digits = 0;
        while (digits < word.Length && (char.IsDigit(word[digits]) || (digits > 0 && word[digits] is '.' or ',' or ':'))) digits++;
        if (digits == 0 || digits == word.Length) return 0;
        var unit = word[digits..];
        if (isMoney && unit is "b" or "B" or "t" or "tn" or "M" or "MM") return digits;
        return unit is "am" or "pm" or "AM" or "PM" or "a.m." or "p.m." or "km" or "kg" or "mm" or "cm" or "m" or "k" or "K" or "bn" or "mn" or "GB" or "MB" or "gb" or "mb" or "mph" or "ft" or "lb" or "lbs"
            or "hh" or "hr" or "hrs" or "yr" or "yrs" or "Hz" or "MM" ? digits : 0;
    }
}
