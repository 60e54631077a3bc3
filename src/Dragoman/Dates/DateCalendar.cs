using Dragoman.Records;

namespace Dragoman.Dates;

/// <summary>Counting in days, weeks (Monday to Sunday), months, years.</summary>
internal static class DateCalendar
{
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DatePrecision PrecisionOf(DateUnit unit) => unit switch
    {
        DateUnit.Hour or DateUnit.Day => DatePrecision.Day,
        DateUnit.Weekend or DateUnit.Week or DateUnit.Fortnight => DatePrecision.Week,
        DateUnit.Month => DatePrecision.Month,
        DateUnit.Quarter => DatePrecision.Season,
        _ => DatePrecision.Year,
    };

    /// <summary>The day so many units away. At most two hundred years, which every day of publication that is taken allows.</summary>
    public static DateOnly Step(DateOnly day, DateUnit unit, int count) => unit switch
    {
        DateUnit.Hour => day.AddDays(count / 24),
        DateUnit.Day => day.AddDays(count),
        DateUnit.Weekend or DateUnit.Week => day.AddDays(7 * count),
        DateUnit.Fortnight => day.AddDays(14 * count),
        DateUnit.Month => day.AddMonths(count),
        DateUnit.Quarter => day.AddMonths(3 * count),
        DateUnit.Year => day.AddYears(count),
        DateUnit.Decade => day.AddYears(10 * count),
        _ => day.AddYears(100 * count),
    };

    /// <summary>Whether counting so far stays in the calendar.</summary>
    public static bool IsNear(DateUnit unit, int count) => unit switch
    {
        DateUnit.Century => count <= 2,
        DateUnit.Decade => count <= 20,
        DateUnit.Year => count <= 200,
        _ => count <= 999,
    };

    /// <summary>The week, month, year … in which a day lies.</summary>
    public static Period Around(DateOnly day, DateUnit unit, DateBasis basis = DateBasis.Relative)
    {
        var monday = Monday(day);
        return unit switch
        {
            DateUnit.Hour or DateUnit.Day => Period.OfDay(day, basis),
            DateUnit.Weekend => new Period(monday.AddDays(5), monday.AddDays(6), DatePrecision.Week, basis),
            DateUnit.Week or DateUnit.Fortnight => new Period(monday, monday.AddDays(6), DatePrecision.Week, basis),
            DateUnit.Month => Period.OfMonth(day.Year, day.Month, basis),
            DateUnit.Quarter => Period.OfMonths(day.Year, (((day.Month - 1) / 3) * 3) + 1, 3, basis),
            DateUnit.Decade => Period.OfYears(day.Year / 10 * 10, (day.Year / 10 * 10) + 9, basis),
            DateUnit.Century => Century(((day.Year - 1) / 100) + 1, basis),
            _ => Period.OfYears(day.Year, day.Year, basis),
        };
    }

    /// <summary>The n-th century, from its year 1 to the round year that ends it.</summary>
    public static Period Century(int number, DateBasis basis) => Period.OfYears((100 * (number - 1)) + 1, 100 * number, basis);

    /// <summary>What "three weeks ago" means, counted from a day: weeks count in days, months and years in their own kind, decades in years.</summary>
    public static Period Away(DateOnly from, DateUnit unit, int count)
    {
        var day = Step(from, unit, count);
        return unit is DateUnit.Week or DateUnit.Fortnight ? Period.OfDay(day) with { Precision = DatePrecision.Week } : Around(day, unit is DateUnit.Decade or DateUnit.Century ? DateUnit.Year : unit);
    }

    /// <summary>"the past three days": from so long before to the day itself, or from it to so long after.</summary>
    public static Period Span(DateOnly from, DateUnit unit, int count)
    {
        var other = Step(from, unit == DateUnit.Weekend ? DateUnit.Week : unit, count);
        return count < 0 ? new Period(other, from, PrecisionOf(unit), DateBasis.Relative) : new Period(from, other, PrecisionOf(unit), DateBasis.Relative);
    }
}
