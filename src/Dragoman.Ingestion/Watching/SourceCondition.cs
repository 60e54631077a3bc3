namespace Dragoman.Ingestion.Watching;

/// <summary>How a source is doing.</summary>
public enum SourceCondition
{
    /// <summary>It was never looked at.</summary>
    New,

    /// <summary>It is read, and new items come as usual.</summary>
    Good,

    /// <summary>It is read, but nothing new has come for far longer than usual.</summary>
    Silent,

    /// <summary>It could not be read last time.</summary>
    Failing,
}
