namespace Dragoman.Places;

/// <summary>How sure the words round a name are that it is used as a place, in rising order.</summary>
internal enum PlaceUse : byte
{
    /// <summary>It is part of another name, a person, a body, or an acting state.</summary>
    None,

    /// <summary>Nothing speaks for it or against it: a town may be meant, a government is not.</summary>
    Open,

    /// <summary>A preposition of place, a verb or a noun says so.</summary>
    Place,

    /// <summary>The text says what it is or where it lies: "the town of X", "X, Texas".</summary>
    Explained,
}
