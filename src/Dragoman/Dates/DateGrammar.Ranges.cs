using Dragoman.Records;

namespace Dragoman.Dates;

// "from Monday to Wednesday", "between 2012 and 2017", "March-June 2022"; and names that hold a date.
internal readonly ref partial struct DateGrammar
{
    private DateReading? Range(int token, Period first, int end)
    {
        var isDay = first.Precision == DatePrecision.Day;
        // "from Sunday evening until Tuesday morning"
        if (isDay && Term(end).Term == DateTerm.DayPart) end++;
        var isBetween = Is(end, "and") && (Is(token - 1, "between") || (Is(token - 1, "the") && Is(token - 2, "between")));
        if (!isBetween && !IsDash(end) && !Is(end, "to") && !Is(end, "until") && !Is(end, "till") && !Is(end, "through")) return null;
        if (IsMoved(token)) return null;
        var at = SkipThe(end + 1);
        var second = Year(at) is { } year && first.Precision == DatePrecision.Year ? new DateReading(Period.OfYears(year, year, DateBasis.Explicit), at + 1) : Single(at);
        if (second is not { Period: { } last } || last.Precision != first.Precision) return null;
        if (!first.IsResolved && !last.IsResolved) return new DateReading(first, second.Value.End);
        // "28 April to 2 May 2021": the year stands only once.
        if (!last.IsResolved) return null;
        var begin = first.IsResolved ? first.First : Reread(token, last.First);
        var close = last.Last;
        if (first.Basis == DateBasis.Relative || !first.IsResolved) (begin, close) = Align(begin, last, Term(token).Term == DateTerm.Weekday);
        if (begin > close) return null;
        return new DateReading(new Period(begin, close, first.Precision, last.Basis), second.Value.End);
    }

    // The first day again, counted from the last one; for texts without a day of publication.
    private DateOnly Reread(int token, DateOnly from) => new DateGrammar(document, firstToken, endToken, from, null).Single(token) is { Period: { IsResolved: true } again } ? again.First : from;

    private static (DateOnly Begin, DateOnly Close) Align(DateOnly begin, Period last, bool isWeekday)
    {
        if (isWeekday) return begin <= last.Last ? (begin, last.Last) : (begin.AddDays(-7), last.Last);
        while (begin > last.First && begin.Year > 2) begin = begin.AddYears(-1);
        while (begin.Year < 9990 && begin.AddYears(1) <= last.First) begin = begin.AddYears(1);
        return (begin, last.Last);
    }

    // "postponed from Monday to Friday" names two days.
    private bool IsMoved(int token)
    {
        for (var before = token - 1; before >= Math.Max(firstToken, token - 8); before--)
            if (document.Lemmas[before] is "postpone" or "move" or "delay" or "reschedule" or "bring" or "push" or "put" or "shift") return true;
        return false;
    }

    // "17 November group", "Good Friday Agreement", "Bloody Sunday", "the September 11 attacks".
    private bool IsName(int token, int end)
    {
        if (end < endToken && IsNaming(end)) return true;
        if (Is(end - 1, "11") && (Is(token, "september") || Is(token, "sept.")) && (Is(end, "attacks") || Is(end, "hijackers"))) return true;
        return IsCapital(token - 1) && (Is(token - 1, "bloody") || Is(token - 1, "black") || Is(token - 1, "super") || Is(token - 1, "vision") || Is(token - 1, "agenda"));
    }

    private bool IsNaming(int token)
    {
        foreach (var name in Naming) if (document.Word(token).SequenceEqual(name)) return true;
        return false;
    }

    private static readonly string[] Naming =
    [
        "Movement", "Brigade", "Brigades", "Group", "Square", "Street", "Avenue", "Bridge", "Stadium", "University", "Revolution", "Alliance", "Coalition", "Foundation", "Army", "Battalion", "Airport",
        "Camp", "Mosque", "Party", "Organization", "Organisation", "Martyrs", "Agreement", "Accord", "Accords", "Island", "Islands", "Rising", "Rebellion", "Declaration", "Times", "Telegraph", "Post", "Mirror", "Express",
        "Committee", "Front", "Club", "Hospital", "School", "Olympics", "Cup", "movement", "group",
    ];
}
