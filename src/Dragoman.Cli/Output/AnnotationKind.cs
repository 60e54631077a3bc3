namespace Dragoman.Cli.Output;

/// <summary>What marked words of a text name.</summary>
internal enum AnnotationKind
{
    /// <summary>Somebody.</summary>
    Actor,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Date,

    /// <summary>How many.</summary>
    Quantity,
}
