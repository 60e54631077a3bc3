namespace Dragoman.Storage;

/// <summary>What a correction does to a record.</summary>
public enum CorrectionAction
{
    /// <summary>Sets fields.</summary>
    Set,

    /// <summary>Takes the record away: the text tells of no such act.</summary>
    Drop,

    /// <summary>Takes back all corrections before it.</summary>
    Restore,
}
