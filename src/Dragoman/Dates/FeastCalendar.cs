using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Dates;

/// <summary>
/// When feasts fall: Easter by Gauss (Western) and Meeus (Julian), Muslim feasts by the Umm al-Qura calendar (1901 to 2077), Nowruz by the Persian, Jewish ones by the Hebrew, Lunar New Year by
/// the Chinese calendar of the framework. Feasts of which countries keep different days ("Independence Day", "Labour Day") are left out.
/// </summary>
internal static class FeastCalendar
{
    private static readonly UmAlQuraCalendar Muslim = new();
    private static readonly PersianCalendar Persian = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>All feasts.</summary>
    public static IReadOnlyList<Feast> All { get; } =
    [
        Fixed(12, 25, "Christmas Day", "Christmas"),
        Fixed(12, 24, "Christmas Eve"),
        Fixed(12, 26, "Boxing Day"),
        Fixed(1, 7, "Orthodox Christmas"),
        Fixed(12, 31, "New Year 's Eve"),
        Fixed(1, 1, "New Year 's Day", "New Year 's", "New Year"),
        Fixed(1, 6, "Epiphany"),
        Fixed(2, 14, "Valentine 's Day"),
        Fixed(3, 8, "International Women 's Day"),
        Fixed(3, 17, "St. Patrick 's Day", "St Patrick 's Day"),
        Fixed(5, 1, "May Day"),
        Fixed(5, 9, "Victory Day"),
        Fixed(7, 4, "Fourth of July"),
        Fixed(7, 14, "Bastille Day"),
        Fixed(8, 15, "Assumption Day"),
        Fixed(10, 31, "Halloween"),
        Fixed(11, 1, "All Saints ' Day"),
        Fixed(11, 11, "Armistice Day", "Veterans Day"),
        Western(0, "Easter Sunday", "Easter"),
        Western(1, "Easter Monday"),
        Western(-2, "Good Friday"),
        Western(-3, "Maundy Thursday"),
        Western(-7, "Palm Sunday"),
        Western(-46, "Ash Wednesday"),
        Western(39, "Ascension Day"),
        Western(49, "Pentecost", "Whit Sunday"),
        Moving(y => Orthodox(y), "Orthodox Easter"),
        Moving(y => Nth(y, 11, DayOfWeek.Thursday, 4), "Thanksgiving Day", "Thanksgiving"),
        Moving(y => Nth(y, 5, DayOfWeek.Monday, 5), "Memorial Day"),
        Moving(y => From(Persian, y, -621, 1, 1), "Nowruz", "Norouz", "Newroz"),
        Moving(y => From(Chinese, y, 0, 1, 1), "Lunar New Year", "Chinese New Year", "Tet"),
        Moving(y => From(Hebrew, y, 3761, 1, 1), "Rosh Hashanah"),
        Moving(y => From(Hebrew, y, 3761, 1, 10), "Yom Kippur"),
        Moving(y => Hebrew.IsLeapYear(y + 3760) ? From(Hebrew, y, 3760, 8, 15) : From(Hebrew, y, 3760, 7, 15), "Passover"),
        new Feast(["Ramadan", "Ramazan"], DatePrecision.Month, Ramadan),
        Lunar(10, 1, "Eid al - Fitr", "Eid ul - Fitr", "Eid Al - Fitr", "Eid al Fitr"),
        Lunar(12, 10, "Eid al - Adha", "Eid ul - Adha", "Eid Al - Adha", "Eid al Adha"),
        Lunar(1, 10, "Ashura"),
    ];

    private static Feast Fixed(int month, int day, params string[] names) => Moving(y => new DateOnly(y, month, day), names);

    private static Feast Western(int offset, params string[] names) => Moving(y => Easter(y).AddDays(offset), names);

    private static Feast Moving(Func<int, DateOnly?> day, params string[] names) => new(names, DatePrecision.Day, y => Safely(y, day) is { } found ? Period.OfDay(found) : null);

    private static Feast Lunar(int month, int day, params string[] names) => Moving(y => InYear(y, month, day), names);

    // The calendars of the framework end somewhere; what lies beyond is not known.
    private static DateOnly? Safely(int year, Func<int, DateOnly?> day)
    {
        try
        {
            return day(year);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    // Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8).
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    // Meeus's Julian rule; thirteen days from 1900 to 2099.
    private static DateOnly? Orthodox(int year)
    {
        if (year is < 1900 or > 2099) return null;
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        return new DateOnly(year, (d + e + 114) / 31, ((d + e + 114) % 31) + 1).AddDays(13);
    }

    // The n-th weekday of a month; a fifth that is not there is the last.
    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        var day = first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
        return day.Month == month ? day : day.AddDays(-7);
    }

    private static DateOnly From(Calendar calendar, int year, int offset, int month, int day) => DateOnly.FromDateTime(calendar.ToDateTime(year + offset, month, day, 0, 0, 0, 0));

    // The Muslim year is shorter than ours: the day of a month may fall into either of two Muslim years. Where it falls twice, the first counts.
    private static DateOnly? InYear(int year, int month, int day)
    {
        var around = Muslim.GetYear(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        for (var muslim = around; muslim <= around + 1; muslim++)
            if (From(Muslim, muslim, 0, month, day) is var found && found.Year == year) return found;
        return null;
    }

    private static Period? Ramadan(int year)
    {
        if (Safely(year, y => InYear(y, 9, 1)) is not { } first) return null;
        var days = Muslim.GetDaysInMonth(Muslim.GetYear(first.ToDateTime(default)), 9);
        return new Period(first, first.AddDays(days - 1), DatePrecision.Month, DateBasis.Relative);
    }
}
