namespace Dragoman.Evaluation;

/// <summary>How much of an event must agree with the gold.</summary>
public enum EventLevel
{
    /// <summary>The type alone.</summary>
    Type,

    /// <summary>The type and both sides' countries.</summary>
    Countries,

    /// <summary>The type and both sides' full codes.</summary>
    Codes,

    /// <summary>The mode, with the type.</summary>
    Mode,

    /// <summary>The CAMEO root, with both countries.</summary>
    CameoRoot,

    /// <summary>The CAMEO code, with both countries.</summary>
    Cameo,

    /// <summary>The status, with the type.</summary>
    Status,
}
