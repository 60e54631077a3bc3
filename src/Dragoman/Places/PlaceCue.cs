namespace Dragoman.Places;

/// <summary>What kind of place the words round a name call it.</summary>
internal enum PlaceCue : byte
{
    None,

    /// <summary>"The city of X", "X, a port".</summary>
    City,

    /// <summary>"X province", "the state of X".</summary>
    Region,

    /// <summary>"X airport", "the X border".</summary>
    Site,

    /// <summary>"The X bombing": a town, hardly a state.</summary>
    Event,
}
