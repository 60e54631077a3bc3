namespace Dragoman.Tokenization;

/// <summary>Recognises a full date that stands by itself between a headline and a report without a line of its own: "Saturday, January 31, 2009".</summary>
internal static class DayLine
{
    // Weekday, comma, month, day, comma, year.
    private const int Length = 6;

    /// <summary>Whether a line of a date ends the paragraph after this token or began it up to this token.</summary>
    public static bool IsBoundary(in BoundaryWalk walk, int token) =>
        (token + 1 + Length == walk.ParagraphEnd && Is(walk, token + 1) && !LeadsTo(walk.Document.Word(token)))
        || (token + 1 - Length == walk.ParagraphFirst && char.IsUpper(walk.Document.Word(token + 1)[0]) && Is(walk, walk.ParagraphFirst));

    private static bool Is(in BoundaryWalk walk, int first)
    {
        var document = walk.Document;
        return first + Length <= walk.ParagraphEnd && document.Word(first) is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" && document.Word(first + 1) is ","
            && document.Word(first + 2) is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
            && document.Word(first + 3) is { Length: < 3 } && document.Word(first + 4) is "," && document.Word(first + 5) is { Length: 4 } year && char.IsDigit(year[0]);
    }

    // "talks on Saturday, …": the date belongs to what comes before.
    private static bool LeadsTo(ReadOnlySpan<char> word) => word is "," or "(" or "on" or "of" or "for" or "from" or "since" or "until" or "by" or "to" or "and" or "or" or "before" or "after" or "last" or "this" or "next" or "-" or "–" or "—";
}
