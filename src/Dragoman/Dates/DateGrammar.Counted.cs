using Dragoman.Documents;

namespace Dragoman.Dates;

// "two weeks ago", "a year later", "within 48 hours", "the past three days".
internal readonly ref partial struct DateGrammar
{
    private DateReading? Counted(int token)
    {
        if (Count(token) is not { } count || Term(token + 1) is not { Term: DateTerm.Unit, Unit: var unit } || !DateCalendar.IsNear(unit, count)) return null;
        var end = token + 3;
        if (Is(token + 2, "ago") && Is(end, "today")) return Relative(end + 1, Period.OfDay(DateCalendar.Step(Today, unit, -count)));
        if (Is(token + 2, "ago")) return Away(end, unit, -count);
        if (Is(token + 2, "hence") || (Is(token + 2, "from") && Is(token + 3, "now"))) return Away(Is(token + 2, "hence") ? end : end + 1, unit, count);
        if (Is(token + 2, "later")) return FromAnchor(end, unit, count);
        if (Is(token + 2, "earlier")) return FromAnchor(end, unit, -count) ?? (unit >= DateUnit.Week ? Away(end, unit, -count) : null);
        if ((Is(token + 2, "before") || Is(token + 2, "previously") || Is(token + 2, "after")) && IsClosed(end)) return FromAnchor(end, unit, Is(token + 2, "after") ? count : -count);
        // "a week on Monday", "two weeks from Friday".
        if (unit == DateUnit.Week && (Is(token + 2, "on") || Is(token + 2, "from")) && Term(end) is { Term: DateTerm.Weekday } weekday)
            return Relative(end + 1, Period.OfDay(Next(Today, (DayOfWeek)weekday.Value).AddDays(7 * count)));
        return null;
    }

    private DateReading Away(int end, DateUnit unit, int count) => Relative(end, DateCalendar.Away(Today, unit, count));

    // Counted from the last date of the text; a year cannot be counted from in days.
    private DateReading? FromAnchor(int end, DateUnit unit, int count)
    {
        if (anchor is not { } from || from.Precision > DateCalendar.PrecisionOf(unit)) return null;
        if (!from.IsResolved) return new DateReading(Period.Unresolved(DateCalendar.PrecisionOf(unit)), end);
        var day = count > 0 ? from.Last : from.First;
        return day.Year is < 210 or > 9780 ? null : new DateReading(DateCalendar.Away(day, unit, count), end);
    }

    // Nothing follows that "before" and "after" could govern.
    private bool IsClosed(int token) => token >= endToken || document.Tags[token].Upos is Upos.Punct or Upos.Cconj or Upos.Verb or Upos.Aux;

    // "in three days", "within 48 hours"; "in three days of talks" and "the first visit in 12 years" are durations, and so is what took three days.
    private DateReading? Within(int token)
    {
        var at = Is(token + 1, "about") || Is(token + 1, "around") ? token + 2 : token + 1;
        if (Count(at) is not { } count || Term(at + 1) is not { Term: DateTerm.Unit, Unit: var unit } || !DateCalendar.IsNear(unit, count)) return null;
        var end = at + 2;
        if (Is(end, "of") || Is(end, "after") || Is(end, "or") || Is(end, "ago")) return null;
        var inTime = (Is(end, "'") || Is(end, "’") || Is(end, "'s") || Is(end, "’s")) && Is(end + 1, "time");
        if (inTime) end += 2;
        else if (Tense(at + 1) is DateTense.Past or DateTense.Open || IsRanked(token)) return null;
        return Is(token, "within")
            ? Relative(end, DateCalendar.Span(Today, unit, count))
            : Away(end, unit, count);
    }

    private bool IsRanked(int token)
    {
        for (var before = token - 1; before >= Math.Max(firstToken, token - 6); before--)
            if (document.Tags[before].Xpos == Xpos.Jjs || Term(before).Term == DateTerm.Ordinal || Is(before, "once") || Is(before, "twice") || Is(before, "time") || Is(before, "times")) return true;
        return false;
    }

    // "the following day", "that night", "the next week": counted from the last date of the text.
    private DateReading? Anchored(int end, DateUnit unit, DateWhich which)
    {
        if (which is DateWhich.Following or DateWhich.Next) return FromAnchor(end, unit, 1);
        if (which == DateWhich.Previous) return FromAnchor(end, unit, -1);
        return anchor is { } same && same.Precision <= DateCalendar.PrecisionOf(unit)
            ? new DateReading(same.IsResolved ? DateCalendar.Around(same.First, unit) : Period.Unresolved(DateCalendar.PrecisionOf(unit)), end) : null;
    }
}
