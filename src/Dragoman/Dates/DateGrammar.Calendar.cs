using System.Globalization;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Dates;

// Days, months and years by their names and numbers.
internal readonly ref partial struct DateGrammar
{
    private DateReading? MonthFirst(int token, int month)
    {
        if (DayNumber(token + 1) is { } day && !(Is(token + 2, "%") || Is(token + 2, ":")))
        {
            var end = token + 2;
            var last = 0;
            // "May 3-7", "from May 3 to 7".
            if ((IsDash(end) || (Is(end, "to") && Is(token - 1, "from")) || (Is(end, "and") && Is(token - 1, "between"))) && DayNumber(end + 1) is { } until && Term(end + 2).Term != DateTerm.Month)
                (last, end) = (until, end + 2);
            return Days(token, day, last, month, end);
        }
        if (YearAfter(token + 1) is { } of) return new DateReading(of.Year is { } year ? Period.OfMonth(year, month, of.Basis) : Period.Unresolved(DatePrecision.Month), of.End);
        return IsMonthAlone(token) ? Pick(token, token + 1, DatePrecision.Month, y => Period.OfMonth(y, month, DateBasis.Relative)) : null;
    }

    // "May" the modal, "March" the verb, "April" and "Theresa May" the persons.
    private bool IsMonthAlone(int token)
    {
        var tag = document.Tags[token];
        if (tag.Upos is Upos.Aux or Upos.Verb || Is(token - 1, "every") || Is(token - 1, "each")) return false;
        if (document.Word(token).Length == 3 && !Is(token, "may") && token + 1 < endToken && document.Tags[token + 1].Upos == Upos.Propn && !IsPreposition(token - 1)) return false;
        if (Term(token - 1).Term != DateTerm.None || IsPreposition(token - 1)) return true;
        if (token + 1 < endToken && IsCapital(token + 1) && document.Tags[token + 1].Upos == Upos.Propn && Is(token, "april") | Is(token, "may") | Is(token, "june") | Is(token, "august") | Is(token, "march")) return false;
        if (Is(token, "may") && token + 1 < endToken && document.Tags[token + 1].Upos is Upos.Verb or Upos.Aux or Upos.Adv) return false;
        if (Is(token, "march") && (Is(token + 1, "on") || Is(token + 1, "for") || Is(token + 1, "of"))) return false;
        return !(IsCapital(token - 1) && token - 1 > firstToken && document.Tags[token - 1].Upos == Upos.Propn);
    }

    private bool IsPreposition(int token) => token >= firstToken && document.Tags[token].Upos is Upos.Adp or Upos.Sconj;

    // "3 May", "3rd of May", "3 to 7 May", "3, 5 and 7 May" (of which the first is read), "2 MAY 89".
    private DateReading? DayFirst(int token, int day)
    {
        var after = Is(token + 1, "of") ? token + 2 : token + 1;
        if (IsMonth(after)) return Days(token, day, 0, Term(after).Value, after + 1);
        if (after > token + 1 && MonthByWord(after) is { } named) return new DateReading(DayOf(named.Period, day), named.End);
        var next = token + 1;
        var isRange = IsDash(next) || Is(next, "to") || Is(next, "until") || Is(next, "through") || (Is(next, "and") && Is(token - 1, "between"));
        if (isRange && DayNumber(next + 1) is { } last && IsMonth(next + 2)) return Days(token, day, last, Term(next + 2).Value, next + 3);
        // A list: its month stands behind the last number.
        for (var i = next; i + 1 < endToken && i < token + 10 && (Is(i, ",") || Is(i, "and") || Is(i, "or")); i += 2)
        {
            if (DayNumber(i + 1) is null) return null;
            if (!IsMonth(i + 2)) continue;
            return Days(token, day, 0, Term(i + 2).Value, i + 3) is { } listed ? listed with { End = token + 1 } : null;
        }
        return null;
    }

    private bool IsMonth(int token) => Term(token).Term == DateTerm.Month && IsCapital(token);

    private bool IsDash(int token) => Is(token, "-") || Is(token, "–") || Is(token, "—");

    // "this month", "last month", "next month".
    private DateReading? MonthByWord(int token) =>
        Term(SkipThe(token)) is { Term: DateTerm.Which } && Single(SkipThe(token)) is { Period.Precision: DatePrecision.Month } named ? named : null;

    private static Period? DayOf(Period? month, int day) => month is not { } known ? null
        : !known.IsResolved ? Period.Unresolved(DatePrecision.Day)
        : day <= known.Last.Day ? Period.OfDay(known.First.AddDays(day - 1), known.Basis) : null;

    // A day or days (last > 0) of a month; the year may follow at `end`.
    private DateReading? Days(int token, int day, int last, int month, int end)
    {
        if (Math.Max(day, last) > DateTime.DaysInMonth(2024, month)) return new DateReading(null, end);
        if (ShortYear(token, end) is { } wired) return OfYear(wired, DateBasis.Explicit) is { } old ? new DateReading(old, end + 1) : null;
        if (YearAfter(end) is { } of) return of.Year is { } year ? OfYear(year, of.Basis) is { } dated ? new DateReading(dated, of.End) : null : new DateReading(Period.Unresolved(DatePrecision.Day), of.End);
        return Pick(token, end, DatePrecision.Day, y => OfYear(y, DateBasis.Relative));

        Period? OfYear(int y, DateBasis basis) => Math.Max(day, last) > DateTime.DaysInMonth(y, month) ? null
            : new Period(new DateOnly(y, month, day), new DateOnly(y, month, last > day ? last : day), DatePrecision.Day, basis);
    }

    // "2 MAY 89", "28 Apr 89": only after a month written as wires do.
    private int? ShortYear(int token, int end)
    {
        if (end >= endToken || document.Word(end).Length != 2 || Number(end, 0, 99) is not { } year || end - 1 <= token || !IsMonth(end - 1)) return null;
        var month = document.Word(end - 1);
        if (month.Length > 4 && !char.IsUpper(month[1])) return null;
        if (year < 32 && month.Length > 3) return null;
        return published is { } today ? 1900 + year + (1900 + year < today.Year - 90 ? 100 : 0) : year > 30 ? 1900 + year : 2000 + year;
    }

    // The year that follows a month, season or day: "2019", ", 2019", "of 2019", "last year", "of next year".
    private (int? Year, DateBasis Basis, int End)? YearAfter(int token)
    {
        if (Year(token) is { } plain && !IsCounted(token)) return (plain, DateBasis.Explicit, token + 1);
        if (Is(token, ",") && Year(token + 1) is { } comma && !IsCounted(token + 1)) return (comma, DateBasis.Explicit, token + 2);
        var at = Is(token, "of") || Is(token, "in") ? token + 1 : token;
        if (at > token && Year(at) is { } of && Is(token, "of")) return (of, DateBasis.Explicit, at + 1);
        if (!Term(at + 1).Is(DateTerm.Unit, (int)DateUnit.Year) || Term(at) is not { Term: DateTerm.Which, Which: DateWhich.Last or DateWhich.This or DateWhich.Next } which) return null;
        var offset = which.Which == DateWhich.Last ? -1 : which.Which == DateWhich.Next ? 1 : 0;
        return (published is { } today ? today.Year + offset : null, published is null ? DateBasis.Unresolved : DateBasis.Relative, at + 2);
    }

    // "2000 people".
    private bool IsCounted(int token) => token + 1 < endToken && document.Tags[token + 1].Xpos == Xpos.Nns && (Year(token) % 100) == 0;

    /// <summary>Of the same day, month or feast in three years, the one the tense asks for, else the nearest to publication.</summary>
    private DateReading? Pick(int token, int end, DatePrecision precision, Func<int, Period?> ofYear)
    {
        if (published is not { } today) return new DateReading(Period.Unresolved(precision), end);
        var tense = Tense(token);
        Period? best = null;
        for (var year = today.Year - 2; year <= today.Year + 2; year++)
        {
            if (ofYear(year) is not { } candidate) continue;
            if (tense == DateTense.Past && candidate.First > today) continue;
            if (tense == DateTense.Future && candidate.Last < today) continue;
            if (best is not { } known || Distance(candidate, today) < Distance(known, today)) best = candidate;
        }
        return new DateReading(best, end);
    }

    private static int Distance(Period period, DateOnly day) =>
        day < period.First ? period.First.DayNumber - day.DayNumber : day > period.Last ? day.DayNumber - period.Last.DayNumber : 0;

    // "2019-05-03", "23/05/2019", "23.5.2019". Of two readings with a stroke the one nearer to publication counts; with full stops the day always comes first.
    private DateReading? Numeric(int token)
    {
        var word = document.Word(token);
        if (word.Length is < 8 or > 10) return null;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return new DateReading(Period.OfDay(iso, DateBasis.Explicit), token + 1);
        if (DateOnly.TryParseExact(word, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dotted)) return new DateReading(Period.OfDay(dotted, DateBasis.Explicit), token + 1);
        var isDayFirst = DateOnly.TryParseExact(word, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var european);
        var isMonthFirst = DateOnly.TryParseExact(word, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var american);
        if (!isDayFirst && !isMonthFirst) return null;
        if (isDayFirst && isMonthFirst && european != american)
        {
            if (published is not { } today) return new DateReading(Period.Unresolved(DatePrecision.Day), token + 1);
            isDayFirst = Math.Abs(european.DayNumber - today.DayNumber) <= Math.Abs(american.DayNumber - today.DayNumber);
        }
        return new DateReading(Period.OfDay(isDayFirst ? european : american, DateBasis.Explicit), token + 1);
    }
}
