using System.Globalization;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>A code in brackets with the days on which it holds: <c>[AFGGOV 060601-100131]</c>.</summary>
/// <param name="Code">The code.</param>
/// <param name="Term">The days, half-open; all days for a code without a date.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record CodeTerm(string Code, Interval Term, SourceLine Line)
{
    private const int LongestShortDate = 7;
    private const int LastYearOfThisCentury = 30;

    /// <summary>Reads what stands between the brackets; null and why not.</summary>
    public static (CodeTerm? Term, string? Reason) Read(string text, SourceLine line)
    {
        var blank = text.AsSpan().IndexOfAny(' ', '\t');
        var code = (blank < 0 ? text : text[..blank]).Trim();
        var dates = blank < 0 ? "" : string.Concat(text[blank..].Where(c => !char.IsWhiteSpace(c)));
        if (code.Length == 0) return (null, "empty brackets");
        if (dates.Length == 0) return (new CodeTerm(code, Interval.Always, line), null);
        if (dates[0] is '<' && Day(dates[1..]) is { } last) return (new CodeTerm(code, new Interval(DateOnly.MinValue, last.AddDays(1)), line), null);
        if (dates[0] is '>' && Day(dates[1..]) is { } first) return (new CodeTerm(code, new Interval(first, DateOnly.MaxValue), line), null);
        if (dates.Split('-') is not [var from, var to] || Day(from) is not { } start || Day(to) is not { } end) return (null, "no dates as in 920101-961231, <961231 or >920101");
        return start <= end ? (new CodeTerm(code, new Interval(start, end.AddDays(1)), line), null) : (null, "ends before it begins");
    }

    // Six digits begin with the year of a century, eight with a whole one; what follows is not looked at. The 31st of June is the last of June.
    private static DateOnly? Day(string text)
    {
        if (text.Length < 6 || !text.All(char.IsAsciiDigit)) return null;
        var isShort = text.Length <= LongestShortDate;
        var year = Number(text, 0, isShort ? 2 : 4);
        if (isShort) year += year <= LastYearOfThisCentury ? 2000 : 1900;
        var month = Number(text, isShort ? 2 : 4, 2);
        var day = Number(text, isShort ? 4 : 6, 2);
        if (year is < 1500 or > 2100 || month > 12 || day > 31) return null;
        month = Math.Max(month, 1);
        return new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
    }

    private static int Number(string text, int start, int length) => int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
