namespace Dragoman.Storage.Filters;

/// <summary>The fields of the filter language.</summary>
internal enum FilterKey
{
    /// <summary>A side that did it.</summary>
    Actor,

    /// <summary>A side to which it was done.</summary>
    Recipient,

    /// <summary>Either side.</summary>
    Side,

    /// <summary>An ordered pair of states or groups.</summary>
    Dyad,

    /// <summary>PLOVER type.</summary>
    Type,

    /// <summary>Mode.</summary>
    Mode,

    /// <summary>Context.</summary>
    Context,

    /// <summary>Status.</summary>
    Status,

    /// <summary>Quad category.</summary>
    Quad,

    /// <summary>CAMEO code, by its beginning.</summary>
    Cameo,

    /// <summary>Country of the place.</summary>
    Country,

    /// <summary>The place by name, division or id.</summary>
    Place,

    /// <summary>Publisher.</summary>
    Outlet,

    /// <summary>Country or name of who says so.</summary>
    Speaker,

    /// <summary>Words of the article.</summary>
    Text,

    /// <summary>Id of the record.</summary>
    Id,

    /// <summary>Id of the article.</summary>
    Article,

    /// <summary>Something a record is.</summary>
    Is,

    /// <summary>Days of the event.</summary>
    Date,

    /// <summary>Day of publication.</summary>
    Published,

    /// <summary>Day of receipt.</summary>
    Received,

    /// <summary>Confidence of the type.</summary>
    Confidence,

    /// <summary>Goldstein value.</summary>
    Goldstein,

    /// <summary>Place in a box of degrees.</summary>
    Box,

    /// <summary>How many articles are copies of the one it was read from.</summary>
    Copies,
}
