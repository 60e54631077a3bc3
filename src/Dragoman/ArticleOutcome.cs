namespace Dragoman;

/// <summary>What became of an article that was received. Every article has exactly one.</summary>
public enum ArticleOutcome
{
    /// <summary>It gave at least one record.</summary>
    Coded,

    /// <summary>It was read and tells of no event.</summary>
    NoEvent,

    /// <summary>The same text under another id.</summary>
    Duplicate,

    /// <summary>A later revision of it has come.</summary>
    Superseded,

    /// <summary>It was left out on purpose: language, genre, age.</summary>
    Skipped,

    /// <summary>It could not be read or coded; kept with the reason.</summary>
    Quarantined,
}
