namespace Dragoman.Documents;

/// <summary>What marked words of a text name.</summary>
internal enum AnnotationKind
{
    /// <summary>Somebody; in a record, a side that did it.</summary>
    Actor,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Date,

    /// <summary>How many.</summary>
    Quantity,

    /// <summary>A side to which it was done.</summary>
    Recipient,

    /// <summary>Who says so.</summary>
    Speaker,

    /// <summary>On what condition.</summary>
    Condition,

    /// <summary>What decided the status.</summary>
    Cue,

    /// <summary>The act.</summary>
    Trigger,
}
