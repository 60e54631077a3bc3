using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Web;

/// <summary>
/// Reads the dates of feeds and pages: ISO 8601 in all its shapes, RFC 822, <c>asctime</c>, seconds since 1970, and what people write, in many languages. A date
/// without a zone is taken as UTC, a date without a time as midnight.
/// </summary>
internal static partial class WebDate
{
    private const int Longest = 120;

    private const int Timeout = 30_000;

    /// <summary>The moment, or null when the text holds none that can be read.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is null) return null;
        text = text.Trim();
        if (text.Length is 0 or > Longest) return null;
        if (Epoch().Match(text) is { Success: true } epoch) return FromEpoch(epoch.Value);
        try
        {
            return Iso(Iso8601().Match(text)) ?? Written(text);
        }
        catch (ArgumentException)
        {
            // A 30 February, an hour 99, an offset of days.
            return null;
        }
    }

    private static DateTimeOffset? FromEpoch(string digits)
    {
        var number = long.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length > 10 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
    }

    private static DateTimeOffset? Iso(Match match)
    {
        if (!match.Success) return null;
        var year = Number(match, "y") ?? 0;
        var day = Number(match, "w") is { } week ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)).AddDays((Number(match, "wd") ?? 1) - 1)
            : Number(match, "doy") is { } ofYear ? new DateOnly(year, 1, 1).AddDays(ofYear - 1)
            : new DateOnly(year, Number(match, "m") ?? 1, Number(match, "d") ?? 1);
        return Join(day, Number(match, "h"), Number(match, "mi"), Number(match, "s"), match.Groups["z"].Value)?.AddTicks(Fraction(match.Groups["f"].Value));
    }

    // Whatever order the parts come in: a month has a name, a year four digits, a time a colon; what is left is the day.
    private static DateTimeOffset? Written(string text)
    {
        var time = Time().Match(text);
        var zone = Zone().Match(time.Success ? text[(time.Index + time.Length)..] : text);
        var rest = time.Success ? $"{text[..time.Index]} {text[(time.Index + time.Length)..]}" : text;
        if (zone.Success) rest = rest.Replace(zone.Value, " ", StringComparison.Ordinal);
        if (Day(rest) is not { } day) return null;
        int? hour = time.Success ? int.Parse(time.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) : null;
        var half = time.Success ? time.Groups["half"].Value : "";
        if (half is "오후" or "下午" || (half.StartsWith('p') || half.StartsWith('P'))) hour = hour < 12 ? hour + 12 : hour;
        else if (half.Length > 0 && hour == 12) hour = 0;
        return Join(day, hour, Number(time, "mi"), Number(time, "s"), zone.Value.Trim());
    }

    private static DateOnly? Day(string text)
    {
        if (EasternDate().Match(text) is { Success: true } eastern) return new DateOnly(Number(eastern, "y") ?? 0, Number(eastern, "m") ?? 0, Number(eastern, "d") ?? 0);
        if (YearFirst().Match(text) is { Success: true } yearFirst) return new DateOnly(Number(yearFirst, "y") ?? 0, Number(yearFirst, "m") ?? 0, Number(yearFirst, "d") ?? 0);
        if (NumbersOnly().Match(text) is { Success: true } numbers) return OfNumbers(numbers);
        var month = Word().Matches(text).Select(m => MonthNames.Find(m.Value)).FirstOrDefault(m => m > 0);
        if (month == 0) return null;
        int? day = null, year = null;
        foreach (Match digits in Digits().Matches(text))
        {
            var number = int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);
            if (digits.Length == 4) year ??= number;
            else if (day is null && number is >= 1 and <= 31) day = number;
            else year ??= FullYear(number);
        }
        return year is { } y ? new DateOnly(y, month, day ?? 1) : null;
    }

    // 13/02/2004 can only be read one way; otherwise a stroke is American and a full stop European.
    private static DateOnly OfNumbers(Match match)
    {
        var first = Number(match, "a") ?? 0;
        var second = Number(match, "b") ?? 0;
        var isMonthFirst = first <= 12 && (second > 12 || match.Groups["sep"].Value == "/");
        return new DateOnly(FullYear(Number(match, "y") ?? 0), isMonthFirst ? first : second, isMonthFirst ? second : first);
    }

    private static int FullYear(int year) => year >= 100 ? year : year < 70 ? year + 2000 : year + 1900;

    private static DateTimeOffset? Join(DateOnly day, int? hour, int? minute, int? second, string zone)
    {
        if (Offset(zone) is not { } offset) return null;
        // Midnight at the end of a day, and leap seconds.
        var moment = day.ToDateTime(new TimeOnly(hour is 24 ? 0 : hour ?? 0, minute ?? 0, Math.Min(second ?? 0, 59))).AddDays(hour is 24 ? 1 : 0);
        return new DateTimeOffset(moment, offset);
    }

    // Ticks are ten millionths of a second; what is finer is dropped.
    private static long Fraction(string digits) => digits.Length == 0 ? 0 : long.Parse(digits.PadRight(7, '0').AsSpan(0, 7), CultureInfo.InvariantCulture);

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0) return TimeSpan.Zero;
        if (NumericZone().Match(zone) is not { Success: true } match) return TimeZones.Find(zone) ?? TimeSpan.Zero;
        var offset = new TimeSpan(Number(match, "h") ?? 0, Number(match, "m") ?? 0, 0);
        return offset.TotalHours > 14 ? null : match.Groups["sign"].Value is "-" or "\u2212" ? -offset : offset;
    }

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:[0-9]{13}|[0-9]{9,10})$", RegexOptions.None, Timeout)]
    private static partial Regex Epoch();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:-?W(?<w>[0-9]{2})(?:-?(?<wd>[1-7]))?|-(?<doy>[0-9]{3})(?![0-9])|(?<doy>[0-9]{3})(?![0-9])|-(?<m>[0-9]{1,2})(?:-(?<d>[0-9]{1,2}))?|(?<m>[0-9]{2})(?<d>[0-9]{2}))?(?:(?:[Tt_]|\s+)\s*(?<h>[0-9]{1,2}):?(?<mi>[0-9]{2})?(?::?(?<s>[0-9]{2})(?:[.,](?<f>[0-9]+))?)?\s*(?<z>[A-Za-z]{1,5}|(?:GMT|UTC)?[+\u2212-][0-9]{1,2}:?(?:[0-9]{2})?)?(?:\[[\w/]+\])?)?$", RegexOptions.None, Timeout)]
    private static partial Regex Iso8601();

    [GeneratedRegex(@"(?<half>오전|오후|上午|下午)?\s*\b(?<h>[0-9]{1,2}):(?<mi>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,][0-9]+)?)?(?![0-9.])\s*(?<half>[AaPp]\.?[Mm]\.?(?![A-Za-z]))?", RegexOptions.None, Timeout)]
    private static partial Regex Time();

    [GeneratedRegex(@"(?:\b(?:GMT|UTC?)\s*)?[+\u2212-][0-9]{1,2}:?[0-9]{2}\b(?!-)|\b(?:[A-Z]{1,4}T|MSK|Z|WIB|MEZ|MESZ)\b|\bUTC?\b", RegexOptions.None, Timeout)]
    private static partial Regex Zone();

    [GeneratedRegex(@"(?<sign>[+\u2212-])(?<h>[0-9]{1,2}?):?(?<m>[0-9]{2})?$", RegexOptions.None, Timeout)]
    private static partial Regex NumericZone();

    [GeneratedRegex(@"(?<y>[0-9]{4})\s*[년年]\s*(?<m>[0-9]{1,2})\s*[월月]\s*(?<d>[0-9]{1,2})\s*[일日]", RegexOptions.None, Timeout)]
    private static partial Regex EasternDate();

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})[/.\-](?<m>[0-9]{1,2})[/.\-](?<d>[0-9]{1,2})(?![0-9])", RegexOptions.None, Timeout)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<a>[0-9]{1,2})(?<sep>[/.\-])\s?(?<b>[0-9]{1,2})\k<sep>\s?(?<y>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.None, Timeout)]
    private static partial Regex NumbersOnly();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.None, Timeout)]
    private static partial Regex Word();

    [GeneratedRegex(@"[0-9]+", RegexOptions.None, Timeout)]
    private static partial Regex Digits();
}
