namespace Dragoman.Knowledge;

/// <summary>A half-open stretch of days, known to the precision written in the table; open ends are the end of the calendar.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day after.</param>
internal readonly record struct Interval(DateOnly From, DateOnly To)
{
    /// <summary>All days.</summary>
    public static Interval Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Whether the day lies in the interval.</summary>
    public bool Contains(DateOnly day) => day >= From && day < To;

    /// <summary>Days between the day and the nearest day of the interval; 0 inside.</summary>
    public int Distance(DateOnly day) =>
        day < From ? From.DayNumber - day.DayNumber : day >= To ? day.DayNumber - To.DayNumber + 1 : 0;

    /// <summary>
    /// Reads <c>2011-02-14..2015-02-16</c>; either side may be a year, a month, empty (open) or <c>?</c> (unknown, taken as open).
    /// A year as start means its first day, as end its first day too: whoever left "in 2015" is not counted in 2015 unless the month is known.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Interval interval)
    {
        interval = default;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return false;
        if (!TryDay(text[..dots].Trim(), DateOnly.MinValue, out var from) || !TryDay(text[(dots + 2)..].Trim(), DateOnly.MaxValue, out var to)) return false;
        interval = new(from, to);
        return from < to || (from == to && from != DateOnly.MinValue);
    }

    /// <summary>Reads a day, month or year as its first day; empty and <c>?</c> give <paramref name="open"/>.</summary>
    public static bool TryDay(ReadOnlySpan<char> text, DateOnly open, out DateOnly day)
    {
        day = open;
        if (text.Length == 0 || text is "?") return true;
        if (text.Length is not (4 or 7 or 10) || !int.TryParse(text[..4], out var year)) return false;
        var month = 1;
        var number = 1;
        if (text.Length >= 7 && (text[4] != '-' || !int.TryParse(text[5..7], out month))) return false;
        if (text.Length == 10 && (text[7] != '-' || !int.TryParse(text[8..10], out number))) return false;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, number);
        return true;
    }
}
