namespace Dragoman.Storage;

/// <summary>What became of a row of another data set.</summary>
public enum ImportOutcome
{
    /// <summary>It is in the archive now.</summary>
    Imported,

    /// <summary>It was there already, the same in all.</summary>
    Known,

    /// <summary>Its id belongs to another row.</summary>
    IdTaken,

    /// <summary>A mention of a record that was not imported.</summary>
    NoRecord,
}
