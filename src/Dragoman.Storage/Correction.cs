namespace Dragoman.Storage;

/// <summary>What a person says against the coder. It survives re-coding, because the id of a record does.</summary>
public sealed record Correction
{
    /// <summary>Its number; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The record.</summary>
    public required string RecordId { get; init; }

    /// <summary>What it does.</summary>
    public required CorrectionAction Action { get; init; }

    /// <summary>The fields to set as a JSON object in the shape of a record (a merge patch, RFC 7396); null unless fields are set.</summary>
    public string? Patch { get; init; }

    /// <summary>Who says so.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
