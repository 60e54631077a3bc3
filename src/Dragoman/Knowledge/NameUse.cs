namespace Dragoman.Knowledge;

/// <summary>How a name stands for an entity.</summary>
internal enum NameUse : byte
{
    /// <summary>It is its name.</summary>
    Name,

    /// <summary>It is the adjective or noun of its people.</summary>
    Demonym,

    /// <summary>It is a city or building that stands for its government.</summary>
    Seat,

    /// <summary>It is a person's surname alone.</summary>
    Surname,

    /// <summary>It is a word for a role of one person.</summary>
    Role,

    /// <summary>It is a word for a role of many.</summary>
    CollectiveRole,
}
