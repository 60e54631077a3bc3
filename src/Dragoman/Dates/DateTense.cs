namespace Dragoman.Dates;

/// <summary>Which side of publication the clause of a date lies on.</summary>
internal enum DateTense : byte
{
    /// <summary>Nothing says; the nearest day is taken.</summary>
    Open,

    /// <summary>It has happened.</summary>
    Past,

    /// <summary>"The leaders meet on Sunday": a timetable, so ahead; months and feasts may also lie behind.</summary>
    Present,

    /// <summary>It is still to come.</summary>
    Future,
}
