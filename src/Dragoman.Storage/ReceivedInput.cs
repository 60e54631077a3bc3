using Dragoman.Documents;

namespace Dragoman.Storage;

/// <summary>Something that came in, with what the coder made of it.</summary>
public sealed record ReceivedInput
{
    /// <summary>The article; null for input that could not be read as one.</summary>
    public Article? Article { get; init; }

    /// <summary>What became of it: coded, no event, skipped or quarantined. Duplicates and revisions the archive finds itself.</summary>
    public required ArticleOutcome Outcome { get; init; }

    /// <summary>The coded article; null when it never reached the coder.</summary>
    public CodedArticle? Coded { get; init; }

    /// <summary>Why it was skipped or quarantined; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>File or address it came from.</summary>
    public required string Source { get; init; }

    /// <summary>1-based line in a file of lines; null elsewhere.</summary>
    public int? Line { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
