namespace Dragoman.Duplicates;

/// <summary>How well the day of an act is known.</summary>
internal enum DayKnowledge : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only when it was published.</summary>
    Published,

    /// <summary>A week, a month.</summary>
    Vague,

    /// <summary>From a day to a day.</summary>
    Range,

    /// <summary>The day.</summary>
    Day,
}
