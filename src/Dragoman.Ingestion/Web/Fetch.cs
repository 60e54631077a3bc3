namespace Dragoman.Ingestion.Web;

/// <summary>What came of asking for a document: the document, or the reason why there is none.</summary>
/// <param name="Document">The document, or null.</param>
/// <param name="Fault">What was found and what was expected; null when there is a document, or when it is unchanged.</param>
public sealed record Fetch(WebDocument? Document, string? Fault)
{
    /// <summary>Whether the document is still the one the validators belong to (304); then there is neither document nor fault.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Whether the fault may pass by itself: no connection, no answer in time, 429, 5xx.</summary>
    public bool IsPassing { get; init; }

    /// <summary>HTTP status of the last answer; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>How long the server asks us to stay away; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What to send next time to get only what has changed; null when the server gave nothing.</summary>
    public Validators? Validators { get; init; }

    /// <summary>Where the document has moved for good (301, 308); null when it has not.</summary>
    public Uri? MovedTo { get; init; }
}
