namespace Dragoman.Analysis;

/// <summary>Whose act a later record must be.</summary>
internal enum LinkParty : byte
{
    /// <summary>Of whoever is to act.</summary>
    Doer,

    /// <summary>Of whoever said it.</summary>
    Owner,

    /// <summary>Of whom it was said to.</summary>
    Other,

    /// <summary>Of any party.</summary>
    Any,
}
