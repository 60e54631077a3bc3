using System.Globalization;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Dates;

/// <summary>Reads one temporal expression that begins at a token: a full date, a weekday, "yesterday", "early next year", "the past three days".</summary>
/// <param name="document">The text with tags, lemmas and tree.</param>
/// <param name="firstToken">First token of the sentence.</param>
/// <param name="endToken">Index after its last.</param>
/// <param name="published">What relative dates are counted from; null leaves them unresolved.</param>
/// <param name="anchor">The last date of the text before, for "the following day"; null when there is none.</param>
internal readonly ref partial struct DateGrammar(Document document, int firstToken, int endToken, DateOnly? published, Period? anchor)
{
    /// <summary>The date that begins at the token; null when none does.</summary>
    public DateReading? At(int token)
    {
        if (Single(token) is not { } found) return null;
        if (found.Period is not { } period) return found;
        if (IsName(token, found.End)) return new DateReading(null, found.End);
        if (Range(token, period, found.End) is { } range) return range;
        return IsSince(token) && published is { } today && period.IsResolved && period.First <= today ? found with { Period = period with { Last = today } } : found;
    }

    private DateReading? Single(int token)
    {
        if (token >= endToken) return null;
        var raw = document.Word(token);
        var word = DateVocabulary.Of(raw);
        switch (word.Term)
        {
            case DateTerm.None:
                return char.IsAsciiDigit(raw[0]) ? Digits(token) : Other(token);
            case DateTerm.Month:
                return Feast(token) ?? (char.IsUpper(raw[0]) ? MonthFirst(token, word.Value) : null);
            case DateTerm.Weekday:
                return WeekdayFirst(token, (DayOfWeek)word.Value);
            case DateTerm.Count:
                return Counted(token);
            case DateTerm.Ordinal:
                return OrdinalFirst(token, word.Value);
            case DateTerm.Unit:
                return UnitFirst(token, word.Unit);
            case DateTerm.Season:
                return SeasonFirst(token, word.Value);
            case DateTerm.Now:
                return Relative(token + 1, Period.OfDay(Today.AddDays(word.Value)));
            case DateTerm.Overnight:
                return Relative(token + 1, new Period(Today.AddDays(-1), Today, DatePrecision.Day, DateBasis.Relative));
            case DateTerm.Third:
                return ThirdFirst(token, word.Value);
            case DateTerm.Edge:
                return EdgeFirst(token, word.Value);
            case DateTerm.Which:
                return WhichFirst(token, word.Which);
            case DateTerm.Decade:
                return Is(token - 1, "the") || Is(token - 2, "the") ? new DateReading(Period.OfYears(1900 + word.Value, 1909 + word.Value, DateBasis.Explicit), token + 1) : null;
            case DateTerm.Comparative:
                return ComparativeFirst(token);
            default:
                return null;
        }
    }

    // What begins with a word that is none of the vocabulary.
    private DateReading? Other(int token)
    {
        var raw = document.Word(token);
        if (raw.Length > 4 && raw[3] == '-' && raw.StartsWith("mid", StringComparison.OrdinalIgnoreCase)) return MidWord(token);
        if (Is(token, "in") || Is(token, "within")) return Within(token);
        if (Is(token, "fiscal") || Is(token, "financial")) return Fiscal(token + 1, token);
        if (raw.Length == 4 && raw[0] is '\'' or '’' && Decade(raw[1..]) is { } decade) return new DateReading(decade, token + 1);
        if (!char.IsUpper(raw[0])) return null;
        if (raw.Length == 2 && raw[0] == 'Q' && raw[1] is >= '1' and <= '4') return QuarterOf(token + 1, raw[1] - '0', token);
        if (raw.Length == 2 && raw is "FY") return Fiscal(token + 1, token);
        if (raw.Length == 6 && raw.StartsWith("FY") && Year(raw[2..]) is { } year) return new DateReading(Period.OfYears(year, year, DateBasis.Explicit), token + 1);
        return Feast(token);
    }

    private DateTense Tense(int token) => new DateTenseReader(document, firstToken).At(token);

    private DateWord Term(int token) => token >= firstToken && token < endToken ? DateVocabulary.Of(document.Word(token)) : default;

    private bool Is(int token, string word) => token >= firstToken && token < endToken && document.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsCapital(int token) => token >= firstToken && token < endToken && char.IsUpper(document.Word(token)[0]);

    private int SkipThe(int token) => Is(token, "the") ? token + 1 : token;

    // What relative dates are counted from; some day, so that counting always works, where it is not known.
    private DateOnly Today => published ?? new DateOnly(2000, 1, 1);

    // Something counted from publication, unresolved without it.
    private DateReading Relative(int end, Period counted) => new(published is null ? Period.Unresolved(counted.Precision) : counted, end);

    // "since 2014", "since the 1990s", "since at least March".
    private bool IsSince(int token)
    {
        for (var before = token - 1; before >= Math.Max(firstToken, token - 3); before--)
        {
            if (Is(before, "since")) return true;
            if (!Is(before, "the") && !Is(before, "at") && !Is(before, "least") && !Is(before, "about") && !Is(before, "around")) return false;
        }
        return false;
    }

    private int? Number(int token, int low, int high)
    {
        if (token >= endToken || token < firstToken) return null;
        var word = document.Word(token);
        return word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high ? number : null;
    }

    // "3", "3rd", "03"; "third" is no day of a month in news.
    private int? DayNumber(int token)
    {
        if (token >= endToken || token < firstToken) return null;
        var word = document.Word(token);
        if (word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "th" or "st" or "nd" or "rd" or "TH" or "ST" or "ND" or "RD") word = word[..^2];
        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31 ? number : null;
    }

    private int? Count(int token) => Term(token) is { Term: DateTerm.Count, Value: var value } ? value : Number(token, 1, 999);

    private int? Year(int token) => token >= firstToken && token < endToken ? Year(document.Word(token)) : null;

    private static int? Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2100 ? year : null;

    // "1990s", "90s".
    private static Period? Decade(ReadOnlySpan<char> word)
    {
        if (word.Length is not (3 or 5) || word[^1] != 's' || word[^2] != '0' || !int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (word.Length == 3) year += 1900;
        return year is >= 1000 and <= 2100 ? Period.OfYears(year, year + 9, DateBasis.Explicit) : null;
    }
}
