using Dragoman.Records;

namespace Dragoman.Dates;

/// <summary>A run of days with how exact it is and what it rests on. Its days say nothing when the basis is unresolved.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Precision">How exact it is.</param>
/// <param name="Basis">What it rests on.</param>
internal readonly record struct Period(DateOnly First, DateOnly Last, DatePrecision Precision, DateBasis Basis)
{
    public bool IsResolved => Basis != DateBasis.Unresolved;

    public static Period Unresolved(DatePrecision precision) => new(default, default, precision, DateBasis.Unresolved);

    public static Period OfDay(DateOnly day, DateBasis basis = DateBasis.Relative) => new(day, day, DatePrecision.Day, basis);

    public static Period OfMonth(int year, int month, DateBasis basis) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, basis);

    public static Period OfYears(int first, int last, DateBasis basis) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), DatePrecision.Year, basis);

    /// <summary>Some months from the first day of one, as one season.</summary>
    public static Period OfMonths(int year, int month, int count, DateBasis basis)
    {
        var first = new DateOnly(year, month, 1);
        return new Period(first, first.AddMonths(count).AddDays(-1), DatePrecision.Season, basis);
    }

    /// <summary>The first (0), middle (1) or last (2) third: of a month by ten days, of a year by four months, of a decade three to four years, of a week Monday and Tuesday, Wednesday and Thursday, the rest.</summary>
    public Period Third(int part)
    {
        if (!IsResolved || Precision == DatePrecision.Day) return this;
        var days = Last.DayNumber - First.DayNumber + 1;
        var years = Last.Year - First.Year + 1;
        return days switch
        {
            <= 7 => this with { First = First.AddDays(part * 2), Last = part == 2 ? Last : First.AddDays((part * 2) + 1) },
            <= 31 => this with { First = First.AddDays(part * 10), Last = part == 2 ? Last : First.AddDays((part * 10) + 9) },
            <= 93 => this with { First = First.AddMonths(part), Last = First.AddMonths(part + 1).AddDays(-1) },
            <= 366 => this with { First = First.AddMonths(part * 4), Last = First.AddMonths((part + 1) * 4).AddDays(-1) },
            _ when years == 10 => OfYears(First.Year + (part == 0 ? 0 : part == 1 ? 4 : 7), First.Year + (part == 0 ? 3 : part == 1 ? 6 : 9), Basis),
            _ => OfYears(First.Year + (part * years / 3), First.Year + ((part + 1) * years / 3) - 1, Basis),
        };
    }

    /// <summary>Its first (0) or last (2) day; "the middle of" is the middle third.</summary>
    public Period Edge(int part) => part == 1 ? Third(1) : !IsResolved ? Unresolved(DatePrecision.Day) : OfDay(part == 0 ? First : Last, Basis);

    /// <summary>The n-th day, week, half, quarter or month of it, n from 1; 0 is the last. Null when it has none such.</summary>
    public Period? Piece(DateUnit unit, int ordinal)
    {
        if (!IsResolved) return this with { Precision = DateCalendar.PrecisionOf(unit) };
        if (unit == DateUnit.Day) return ordinal == 0 ? OfDay(Last, Basis) : Within(OfDay(First.AddDays(ordinal - 1), Basis));
        if (unit == DateUnit.Week) return ordinal == 0 ? new Period(Last.AddDays(-6), Last, DatePrecision.Week, Basis) : Within(new Period(First.AddDays(7 * (ordinal - 1)), First.AddDays((7 * ordinal) - 1), DatePrecision.Week, Basis));
        if (Precision is not DatePrecision.Year) return null;
        var (months, precision) = unit == DateUnit.Quarter ? (3, DatePrecision.Season) : (1, DatePrecision.Month);
        if (unit is not (DateUnit.Quarter or DateUnit.Month)) return null;
        var start = ordinal == 0 ? Last.AddDays(1).AddMonths(-months) : First.AddMonths(months * (ordinal - 1));
        return Within(new Period(start, start.AddMonths(months).AddDays(-1), precision, Basis));
    }

    /// <summary>Its first or second half: of a month the 1st to 15th, of a year six months.</summary>
    public Period? Half(bool second)
    {
        if (!IsResolved) return Unresolved(DatePrecision.Season);
        if (Precision == DatePrecision.Month) return this with { First = second ? First.AddDays(15) : First, Last = second ? Last : First.AddDays(14) };
        if (Precision != DatePrecision.Year) return null;
        var years = Last.Year - First.Year + 1;
        if (years > 1) return years % 2 == 0 ? OfYears(First.Year + (second ? years / 2 : 0), second ? Last.Year : First.Year + (years / 2) - 1, Basis) : null;
        return OfMonths(First.Year, second ? 7 : 1, 6, Basis);
    }

    private Period? Within(Period inner) => inner.Last <= Last.AddDays(6) && inner.First <= Last ? inner : null;
}
