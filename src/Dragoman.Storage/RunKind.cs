namespace Dragoman.Storage;

/// <summary>What a run does to an archive.</summary>
public enum RunKind
{
    /// <summary>Takes in articles and codes them.</summary>
    Ingest,

    /// <summary>Codes again what is there.</summary>
    Recode,

    /// <summary>Takes in records of another data set.</summary>
    Import,

    /// <summary>Brings over what an older schema held.</summary>
    Migration,
}
