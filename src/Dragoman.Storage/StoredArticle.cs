using Dragoman.Documents;

namespace Dragoman.Storage;

/// <summary>One revision of an article with what the archive knows of it.</summary>
public sealed record StoredArticle
{
    /// <summary>Its key in this archive.</summary>
    internal long Key { get; init; }

    /// <summary>The article; its body is empty when <see cref="HasText"/> is false.</summary>
    public required Article Article { get; init; }

    /// <summary>Number of the revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether the text was kept.</summary>
    public required bool HasText { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When a later revision took its place; null for the newest.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>What became of it.</summary>
    public required ArticleOutcome Outcome { get; init; }

    /// <summary>Why it was skipped, quarantined or is a duplicate; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>The article with the same text that came first; null when this is none of its copies.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>File or address it came from; null when an older schema did not know.</summary>
    public string? Source { get; init; }

    /// <summary>Whether there is something to code: its text was kept, and it is neither a copy nor a text that came under the id of another.</summary>
    public bool CanBeCoded => HasText && DuplicateOf is null && !(Outcome == ArticleOutcome.Quarantined && SupersededAt <= ReceivedAt);

    /// <summary>Version stamp of the newest coding; null when it was never coded.</summary>
    public string? Version { get; init; }
}
