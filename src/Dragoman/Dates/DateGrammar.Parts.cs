using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Dates;

// Parts of longer spans: thirds, edges, pieces, seasons, quarters, centuries.
internal readonly ref partial struct DateGrammar
{
    // "early March", "late in 2019", "early next year".
    private DateReading? ThirdFirst(int token, int part)
    {
        var inner = IsDash(token + 1) ? token + 2 : Is(token + 1, "in") ? SkipThe(token + 2) : token + 1;
        if (Year(inner) is { } year) return new DateReading(Period.OfYears(year, year, DateBasis.Explicit).Third(part), inner + 1);
        if (Term(inner) is { Term: DateTerm.Unit, Unit: > DateUnit.Day and var unit } && inner > token + 2 && !IsPlural(inner)) return Around(inner + 1, unit, 0) is var around ? around with { Period = around.Period!.Value.Third(part) } : null;
        if (Term(inner).Term == DateTerm.None && !char.IsAsciiDigit(inner < endToken ? document.Word(inner)[0] : ' ')) return null;
        return Single(inner) is { Period: { Precision: not DatePrecision.Day } period, End: var end } && Term(inner).Term != DateTerm.Third ? new DateReading(period.Third(part), end) : null;
    }

    // "mid-June", "mid-2019", "mid-1980s" are one word.
    private DateReading? MidWord(int token)
    {
        var rest = document.Word(token)[4..];
        if (DateVocabulary.Of(rest) is { Term: DateTerm.Month, Value: var month })
            return MonthFirst(token, month) is { Period: { Precision: DatePrecision.Month } named, End: var end } ? new DateReading(named.Third(1), end) : null;
        if (Year(rest) is { } year) return new DateReading(Period.OfYears(year, year, DateBasis.Explicit).Third(1), token + 1);
        return Decade(rest) is { } decade ? new DateReading(decade.Third(1), token + 1) : null;
    }

    // "the end of March", "the beginning of the year".
    private DateReading? EdgeFirst(int token, int part)
    {
        if (!Is(token + 1, "of") && !IsDash(token + 1)) return null;
        return Whole(token + 2) is { Period: { Precision: not DatePrecision.Day } period, End: var end } ? new DateReading(period.Edge(part), end) : null;
    }

    // What "of" takes a part of: a month, a year, "the week", "last year".
    private DateReading? Whole(int token)
    {
        var at = SkipThe(token);
        if (Year(at) is { } year) return new DateReading(Period.OfYears(year, year, DateBasis.Explicit), at + 1);
        if (Term(at) is { Term: DateTerm.Unit, Unit: > DateUnit.Day and var unit } && at > token && !IsPlural(at)) return Around(at + 1, unit, 0);
        return Single(at);
    }

    private DateReading? OrdinalFirst(int token, int number)
    {
        var next = IsDash(token + 1) ? token + 2 : token + 1;
        if (Is(next, "century")) return number is >= 11 and <= 22 ? new DateReading(DateCalendar.Century(number, DateBasis.Explicit), next + 1) : null;
        if (Is(next, "half") && Is(next + 1, "of"))
            return Whole(next + 2) is { Period: { } whole, End: var end } && number <= 2 ? new DateReading(whole.Half(number == 2), end) : null;
        if (Term(next) is { Term: DateTerm.Unit, Unit: var unit } && !IsPlural(next))
            return unit == DateUnit.Quarter && number <= 4 ? QuarterOf(next + 1, number, token) : Is(next + 1, "of") ? Piece(next + 1, unit, number) : null;
        if (Term(next) is { Term: DateTerm.Weekday } weekday) return WeekdayOf(next + 1, (DayOfWeek)weekday.Value, number);
        if (number == 1 && Count(next) is { } count && Term(next + 1) is { Term: DateTerm.Unit, Unit: var many } && Is(next + 2, "of")) return Pieces(next + 3, many, count);
        return char.IsAsciiDigit(document.Word(token)[0]) ? DayOfMonth(token, number) : null;
    }

    // "on the 10th".
    private DateReading? DayOfMonth(int token, int day)
    {
        if (!Is(token - 1, "the") || !(Is(token - 2, "on") || Is(token - 2, "by") || Is(token - 2, "until") || Is(token - 2, "since")) || !IsClosed(token + 1)) return null;
        if (published is not { } today) return new DateReading(Period.Unresolved(DatePrecision.Day), token + 1);
        var tense = Tense(token);
        var month = new DateOnly(today.Year, today.Month, 1);
        if (tense == DateTense.Past && day > today.Day) month = month.AddMonths(-1);
        if (tense is DateTense.Future or DateTense.Present && day < today.Day) month = month.AddMonths(1);
        return new DateReading(DayOf(Period.OfMonth(month.Year, month.Month, DateBasis.Relative), day), token + 1);
    }

    // "the first week of April", from the "of".
    private DateReading? Piece(int of, DateUnit unit, int ordinal) =>
        Whole(of + 1) is { Period: { Precision: not DatePrecision.Day } whole, End: var end } && whole.Piece(unit, ordinal) is { } piece ? new DateReading(piece, end) : null;

    // "the first six months of 2024".
    private DateReading? Pieces(int token, DateUnit unit, int count) =>
        Whole(token) is { Period: { Precision: not DatePrecision.Day } whole, End: var end } && whole.Piece(unit, 1) is { } first && whole.Piece(unit, count) is { } last
            ? new DateReading(first with { Last = last.Last }, end) : null;

    // "the third quarter of 2023", "Q1 2024", "the first quarter".
    private DateReading? QuarterOf(int token, int quarter, int first)
    {
        if (YearAfter(token) is { } of) return new DateReading(of.Year is { } year ? Period.OfMonths(year, (quarter * 3) - 2, 3, of.Basis) : Period.Unresolved(DatePrecision.Season), of.End);
        if (Is(token, "of") && Whole(token + 1) is { Period: { Precision: DatePrecision.Year } whole, End: var end }) return whole.Piece(DateUnit.Quarter, quarter) is { } piece ? new DateReading(piece, end) : null;
        return Is(token, "of") ? null : Pick(first, token, DatePrecision.Season, y => Period.OfMonths(y, (quarter * 3) - 2, 3, DateBasis.Relative));
    }

    // "spring of 2022", "last summer" elsewhere, "in the autumn"; "fall" alone is mostly a verb.
    private DateReading? SeasonFirst(int token, int month)
    {
        if (YearAfter(token + 1) is { } of)
        {
            // "the winter of 2021-22"
            var end = IsDash(of.End) && Number(of.End + 1, 0, 99) is not null ? of.End + 2 : of.End;
            return new DateReading(of.Year is { } year ? Period.OfMonths(year, month, 3, of.Basis) : Period.Unresolved(DatePrecision.Season), end);
        }
        if (Is(token + 1, "of") || document.Tags[token].Upos is Upos.Verb || IsCapital(token)) return null;
        var hasThe = Is(token - 1, "the");
        var before = hasThe ? token - 2 : token - 1;
        var isTime = Is(before, "in") || Is(before, "by") || Is(before, "until") || Is(before, "during") || Is(before, "since") || Is(before, "before") || Term(before).Term == DateTerm.Third || Term(before).Term == DateTerm.Edge;
        if (!isTime || (Is(token, "fall") && !hasThe) || (token + 1 < endToken && document.Tags[token + 1].Upos is Upos.Noun or Upos.Propn)) return null;
        return Pick(token, token + 1, DatePrecision.Season, y => Period.OfMonths(y, month, 3, DateBasis.Relative));
    }

    // "weekend", "week of 3 May", "week before last", "day after tomorrow".
    private DateReading? UnitFirst(int token, DateUnit unit)
    {
        if (unit == DateUnit.Day && (Is(token + 1, "before") || Is(token + 1, "after")) && Term(token + 2).Term == DateTerm.Now && (Is(token + 2, "yesterday") || Is(token + 2, "tomorrow")))
            return Relative(token + 3, Period.OfDay(Today.AddDays(Is(token + 2, "yesterday") ? -2 : 2)));
        if (unit > DateUnit.Day && Is(token + 1, "before") && Is(token + 2, "last")) return Around(token + 3, unit, -2);
        if (unit > DateUnit.Day && Is(token + 1, "after") && Is(token + 2, "next")) return Around(token + 3, unit, 2);
        if (unit is DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Year && Is(token - 1, "the") && (Is(token + 1, "before") || Is(token + 1, "after")) && IsClosed(token + 2) && !IsPlural(token))
            return FromAnchor(token + 2, unit, Is(token + 1, "before") ? -1 : 1);
        if (unit is DateUnit.Week or DateUnit.Weekend && (Is(token + 1, "of") || Is(token + 1, "beginning") || Is(token + 1, "starting")) && Single(SkipThe(token + 2)) is { Period: { Precision: DatePrecision.Day } day, End: var end })
            return new DateReading(day.IsResolved ? DateCalendar.Around(day.First, unit, day.Basis) : Period.Unresolved(DatePrecision.Week), end);
        return unit == DateUnit.Weekend && !IsPlural(token) ? Weekend(token) : null;
    }

    // "over the weekend": the last one that has begun, or ahead the next.
    private DateReading? Weekend(int token)
    {
        var before = Is(token - 1, "the") ? token - 2 : token - 1;
        if (!Is(token - 1, "the") || !(Is(before, "over") || Is(before, "at") || Is(before, "on") || Is(before, "during") || Is(before, "by") || Is(before, "until") || Is(before, "before") || Is(before, "after") || Is(before, "for") || Is(before, "since")))
            return null;
        if (published is not { } today) return new DateReading(Period.Unresolved(DatePrecision.Week), token + 1);
        var ahead = Tense(token) is DateTense.Future or DateTense.Present;
        var monday = DateCalendar.Monday(today);
        if (!ahead && today < monday.AddDays(5)) monday = monday.AddDays(-7);
        return new DateReading(DateCalendar.Around(monday, DateUnit.Weekend), token + 1);
    }

    // "earlier this week", "later next year": the whole of it.
    private DateReading? ComparativeFirst(int token)
    {
        if (Is(token + 1, "today")) return Single(token + 1);
        var inner = Is(token + 1, "in") ? SkipThe(token + 2) : token + 1;
        if (inner > token + 2 && Term(inner) is { Term: DateTerm.Unit, Unit: > DateUnit.Day and var unit } && !IsPlural(inner)) return Around(inner + 1, unit, 0);
        return Term(inner).Term == DateTerm.Which ? Single(inner) : null;
    }

    // "fiscal year 2025", "FY 2025", "fiscal 2024-25": the years it names; where it begins differs by country.
    private DateReading? Fiscal(int token, int first)
    {
        var at = Is(token, "year") ? token + 1 : token;
        return at > first && Year(at) is { } year ? YearFirst(at, year) ?? new DateReading(Period.OfYears(year, year, DateBasis.Explicit), at + 1) : null;
    }
}
