namespace Dragoman.Duplicates;

/// <summary>Statuses that may be of one occurrence. A plan and its happening are two.</summary>
internal enum StatusGroup : byte
{
    /// <summary>Done, under way, tried; said, where saying is the act.</summary>
    Done,

    /// <summary>Said not to have happened.</summary>
    Denied,

    /// <summary>Recalled as background.</summary>
    Recalled,

    /// <summary>Planned, promised or offered.</summary>
    Planned,

    /// <summary>Possible or supposed.</summary>
    Possible,
}
