namespace Dragoman.Dates;

/// <summary>What a word can be in a date.</summary>
internal enum DateTerm : byte
{
    None,

    /// <summary>A month; value 1 to 12.</summary>
    Month,

    /// <summary>A weekday; value as <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>A number in words, or "a"; value the number.</summary>
    Count,

    /// <summary>"first", "second" …; value the number.</summary>
    Ordinal,

    /// <summary>A span of the calendar; value a <see cref="DateUnit"/>.</summary>
    Unit,

    /// <summary>A season; value the first month of it.</summary>
    Season,

    /// <summary>"yesterday", "today", "tomorrow"; value the days from publication.</summary>
    Now,

    /// <summary>"overnight".</summary>
    Overnight,

    /// <summary>"early", "mid", "late"; value the third, 0 to 2.</summary>
    Third,

    /// <summary>"beginning", "middle", "end" before "of"; value as <see cref="Third"/>.</summary>
    Edge,

    /// <summary>"last", "next", "this" …; value a <see cref="DateWhich"/>.</summary>
    Which,

    /// <summary>"morning", "night" …</summary>
    DayPart,

    /// <summary>"nineties"; value the last two digits of the first year.</summary>
    Decade,

    /// <summary>"earlier" (0) or "later" (1).</summary>
    Comparative,
}
