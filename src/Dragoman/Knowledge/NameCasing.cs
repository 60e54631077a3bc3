namespace Dragoman.Knowledge;

/// <summary>How a name must be written to be taken as that name.</summary>
internal enum NameCasing : byte
{
    /// <summary>With a capital at the beginning: Turkey, not turkey.</summary>
    Capital,

    /// <summary>In capitals throughout: US, not us.</summary>
    AllCapitals,

    /// <summary>In any way: "the rebels".</summary>
    Any,
}
