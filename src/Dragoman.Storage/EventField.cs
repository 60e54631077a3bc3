namespace Dragoman.Storage;

/// <summary>What records can be counted by.</summary>
public enum EventField
{
    /// <summary>First day of the event, <c>2022-02-24</c>; null when unresolved.</summary>
    Day,

    /// <summary>Month of that day, <c>2022-02</c>.</summary>
    Month,

    /// <summary>Day of publication.</summary>
    PublishedDay,

    /// <summary>PLOVER type.</summary>
    Type,

    /// <summary>Mode.</summary>
    Mode,

    /// <summary>Quad category.</summary>
    Quad,

    /// <summary>Status.</summary>
    Status,

    /// <summary>Country of the place.</summary>
    Country,

    /// <summary>Name of the place.</summary>
    Place,

    /// <summary>Publisher.</summary>
    Outlet,

    /// <summary>Country, else group, else code of each actor.</summary>
    Actor,

    /// <summary>The same of each recipient.</summary>
    Recipient,

    /// <summary>Each ordered pair of the two, <c>ISR-IRN</c>.</summary>
    Dyad,
}
