namespace Dragoman.Analysis;

/// <summary>What a person says of a link between an entry and a later record. Ids of records survive re-coding, so the verdict does.</summary>
public sealed record LinkVerdict
{
    /// <summary>Its number; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>Id of the record that opened the entry.</summary>
    public required string EntryId { get; init; }

    /// <summary>Id of the later record.</summary>
    public required string RecordId { get; init; }

    /// <summary>What it means for the entry; null when it means nothing: the link is rejected.</summary>
    public CommitmentOutcome? Outcome { get; init; }

    /// <summary>Who says so.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
