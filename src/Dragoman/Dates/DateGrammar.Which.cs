using Dragoman.Records;

namespace Dragoman.Dates;

// Weekdays, and "last", "next", "this" with what follows.
internal readonly ref partial struct DateGrammar
{
    private DateReading? WeekdayFirst(int token, DayOfWeek weekday)
    {
        if (!IsWeekdayName(token) || Is(token - 1, "every") || Is(token - 1, "each")) return null;
        if (DatedWeekday(token, weekday) is { } dated) return dated;
        var next = token + 1;
        if (Is(next, "week") && (next + 1 >= endToken || !Term(next + 1).Is(DateTerm.Unit, 0)) && !Is(token - 1, "a") && (IsClosed(next + 1) || Is(next + 1, "to")))
            return Relative(next + 1, Period.OfDay(Next(Today, weekday).AddDays(7)));
        var of = Is(next, "of") ? next + 1 : next;
        if (Term(of) is { Term: DateTerm.Which, Which: DateWhich.Last or DateWhich.This or DateWhich.Next } which && Is(of + 1, "week"))
        {
            var weeks = which.Which == DateWhich.Last ? -1 : which.Which == DateWhich.Next ? 1 : 0;
            return Relative(of + 2, Period.OfDay(DateCalendar.Monday(Today).AddDays((7 * weeks) + (((int)weekday + 6) % 7))));
        }
        if (published is not { } now) return new DateReading(Period.Unresolved(DatePrecision.Day), next);
        return new DateReading(Period.OfDay(Tense(token) is DateTense.Past or DateTense.Open ? LastOrToday(now, weekday) : NextOrToday(now, weekday, token)), next);
    }

    // "on Mon", not "the Sun" or "he sat".
    private bool IsWeekdayName(int token)
    {
        if (document.Word(token).Length >= 6) return true;
        return IsCapital(token) && (Is(token - 1, "on") || Is(token - 1, "(") || Is(token + 1, ",") || IsMonth(token + 1) || IsMonth(token + 2)) && !Is(token - 1, "the");
    }

    // "Friday, May 3", "Friday (3 May)": the weekday tells the year.
    private DateReading? DatedWeekday(int token, DayOfWeek weekday)
    {
        var isOpen = Is(token + 1, "(");
        var at = isOpen || Is(token + 1, ",") ? token + 2 : token + 1;
        if (Is(at, "the")) at++;
        var dated = IsMonth(at) ? MonthFirst(at, Term(at).Value) : DayNumber(at) is { } day ? DayFirst(at, day) : null;
        if (dated is not { Period: { Precision: DatePrecision.Day } period, End: var end }) return null;
        if (isOpen && Is(end, ")")) end++;
        if (period.Basis != DateBasis.Relative || period.First != period.Last || period.First.DayOfWeek == weekday) return new DateReading(period, end);
        foreach (var years in (ReadOnlySpan<int>)[-1, 1, -2, 2])
            if (period.First.AddYears(years).DayOfWeek == weekday) return new DateReading(Period.OfDay(period.First.AddYears(years)), end);
        return new DateReading(period, end);
    }

    private static DateOnly LastOrToday(DateOnly today, DayOfWeek weekday) => today.AddDays(-(((int)today.DayOfWeek - (int)weekday + 7) % 7));

    // A future clause on the day itself means today only when it says so: "will vote on Wednesday", published on Wednesday.
    private DateOnly NextOrToday(DateOnly today, DayOfWeek weekday, int token) => today.DayOfWeek == weekday && !Is(token - 1, "next") ? today : Next(today, weekday);

    private static DateOnly Next(DateOnly today, DayOfWeek weekday) => today.AddDays((((int)weekday - (int)today.DayOfWeek + 6) % 7) + 1);

    private DateReading? WhichFirst(int token, DateWhich which)
    {
        var next = Term(token + 1);
        var end = token + 2;
        switch (next.Term)
        {
            case DateTerm.Unit:
                return WhichUnit(token, which, next.Unit);
            case DateTerm.Count when Term(token + 2) is { Term: DateTerm.Unit, Unit: var unit }:
                return WhichCount(token, which, next.Value, unit);
            case DateTerm.None when Number(token + 1, 2, 999) is { } count && Term(token + 2) is { Term: DateTerm.Unit, Unit: var unit }:
                return WhichCount(token, which, count, unit);
            case DateTerm.Weekday when IsCapital(token + 1):
                return WhichWeekday(token, which, (DayOfWeek)next.Value);
            case DateTerm.Month when IsCapital(token + 1) && which is DateWhich.Last or DateWhich.Past or DateWhich.Next or DateWhich.Coming or DateWhich.This:
                return WhichMonth(end, which, next.Value);
            case DateTerm.Season when which is DateWhich.Last or DateWhich.Past or DateWhich.Next or DateWhich.Coming or DateWhich.This:
                return WhichSeason(end, which, next.Value);
            case DateTerm.DayPart:
                if (which == DateWhich.Last) return Relative(end, Period.OfDay(Today.AddDays(-1)));
                return which == DateWhich.This ? Relative(end, Period.OfDay(Today)) : Anchored(end, DateUnit.Day, which);
            case DateTerm.None when IsCapital(token + 1) && FeastAt(token + 1) is { } feast && which is DateWhich.Last or DateWhich.Next or DateWhich.This:
                return WhichOf(feast.End, which, feast.Feast.Precision, feast.Feast.In);
            default:
                return null;
        }
    }

    // "the first Monday of June", "the last Sunday in June", from the preposition; 0 is the last.
    private DateReading? WeekdayOf(int of, DayOfWeek weekday, int number)
    {
        if ((!Is(of, "of") && !Is(of, "in")) || number > 5) return null;
        if (Single(SkipThe(of + 1)) is not { Period: { Precision: DatePrecision.Month } month, End: var end }) return null;
        if (!month.IsResolved) return new DateReading(Period.Unresolved(DatePrecision.Day), end);
        var day = number == 0 ? LastOrToday(month.Last, weekday) : Next(month.First.AddDays(-1), weekday).AddDays(7 * (number - 1));
        return day <= month.Last ? new DateReading(Period.OfDay(day, month.Basis), end) : null;
    }

    private DateReading WhichMonth(int end, DateWhich which, int month) => DayNumber(end) is { } day && day <= DateTime.DaysInMonth(2023, month)
        ? WhichOf(end + 1, which, DatePrecision.Day, y => Period.OfDay(new DateOnly(y, month, day)))
        : WhichOf(end, which, DatePrecision.Month, y => Period.OfMonth(y, month, DateBasis.Relative));

    private DateReading WhichSeason(int end, DateWhich which, int month) => WhichOf(end, which, DatePrecision.Season, y => Period.OfMonths(y, month, 3, DateBasis.Relative));

    private DateReading? WhichUnit(int token, DateWhich which, DateUnit unit)
    {
        var end = token + 2;
        if (IsPlural(token + 1) || (which != DateWhich.This && IsPieceOf(token, end))) return which == DateWhich.Last && !IsPlural(token + 1) ? Piece(end, unit, 0) : null;
        var isSpan = Is(token - 1, "the") && (Is(token - 2, "over") || Is(token - 2, "in") || Is(token - 2, "within") || Is(token - 2, "during") || Is(token - 2, "for"));
        switch (which)
        {
            case DateWhich.Last when unit > DateUnit.Day:
                return Around(end, unit, -1);
            case DateWhich.Past:
                return unit == DateUnit.Weekend ? Around(end, unit, -1) : Span(end, unit, -1);
            case DateWhich.This when unit > DateUnit.Day:
                return Around(end, unit, 0);
            case DateWhich.Next when isSpan && unit >= DateUnit.Day:
                return Span(end, unit, 1);
            case DateWhich.Next when unit == DateUnit.Day || (Is(token - 1, "the") && anchor is { Basis: not DateBasis.Unresolved } && unit >= DateUnit.Week && FromAnchor(end, unit, 1) is not null):
                return Anchored(end, unit, which);
            case DateWhich.Next or DateWhich.Coming when unit > DateUnit.Day:
                return Around(end, unit, 1);
            case DateWhich.Previous or DateWhich.Following or DateWhich.That:
                return Anchored(end, unit, which);
            default:
                return null;
        }
    }

    private bool IsPieceOf(int token, int end) => Is(end, "of") && Term(token - 1).Term == DateTerm.None && Single(SkipThe(end + 1)) is not null;

    private DateReading Around(int end, DateUnit unit, int count) => Relative(end, DateCalendar.Around(DateCalendar.Step(Today, unit, count), unit));

    private DateReading Span(int end, DateUnit unit, int count) => Relative(end, DateCalendar.Span(Today, unit, count));

    private bool IsPlural(int token) => document.Word(token)[^1] is 's' or 'S';

    private DateReading? WhichCount(int token, DateWhich which, int count, DateUnit unit)
    {
        var end = token + 3;
        if (Is(end, "of") || !DateCalendar.IsNear(unit, count)) return null;
        return which is DateWhich.Last or DateWhich.Past ? Span(end, unit, -count) : which is DateWhich.Next or DateWhich.Coming ? Span(end, unit, count) : null;
    }

    private DateReading? WhichWeekday(int token, DateWhich which, DayOfWeek weekday)
    {
        var end = token + 2;
        switch (which)
        {
            case DateWhich.Last when WeekdayOf(end, weekday, 0) is { } final:
                return final;
            case DateWhich.Last or DateWhich.Past:
                return Relative(end, Period.OfDay(LastOrToday(Today.AddDays(-1), weekday)));
            case DateWhich.Next or DateWhich.Coming:
                return Relative(end, Period.OfDay(Next(Today, weekday)));
            case DateWhich.This:
                var isPast = published is not null && Tense(token + 1) == DateTense.Past;
                return Relative(end, Period.OfDay(isPast ? LastOrToday(Today, weekday) : Next(Today.AddDays(-1), weekday)));
            default:
                if (anchor is not { IsResolved: true } from || from.First.Year is < 2 or > 9990) return null;
                return new DateReading(Period.OfDay(which == DateWhich.Following ? Next(from.Last, weekday) : which == DateWhich.Previous ? LastOrToday(from.First.AddDays(-1), weekday) : LastOrToday(from.Last, weekday)), end);
        }
    }

    // The last one that is over, the next one that has not begun, this year's (of a winter the one it is, or the one to come).
    private DateReading WhichOf(int end, DateWhich which, DatePrecision precision, Func<int, Period?> ofYear)
    {
        if (published is not { } today) return new DateReading(Period.Unresolved(precision), end);
        Period? best = null;
        for (var year = today.Year - 2; year <= today.Year + 2; year++)
        {
            if (ofYear(year) is not { } candidate) continue;
            var fits = which is DateWhich.Last or DateWhich.Past ? candidate.Last < today : which == DateWhich.This ? candidate.First.Year == today.Year || (candidate.First <= today && candidate.Last >= today) : candidate.First > today;
            if (fits && (best is not { } known || Distance(candidate, today) < Distance(known, today))) best = candidate;
        }
        return new DateReading(best, end);
    }
}
