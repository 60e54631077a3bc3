using Dragoman.Documents;

namespace Dragoman.Ingestion.Files;

/// <summary>What came out of one place of the input: an article, or the reason why there is none.</summary>
/// <param name="Source">File as the user named it; <c>-</c> for standard input.</param>
/// <param name="Line">1-based line in a file of lines; null for a file that is one article.</param>
/// <param name="Article">The article, or null.</param>
/// <param name="Fault">What was found and what was expected; null when there is an article.</param>
public sealed record ArticleInput(string Source, int? Line, Article? Article, string? Fault)
{
    /// <summary>Whether the fault is one of the whole source (no such file, not readable): nothing was received, so no article is counted.</summary>
    public bool IsSourceFault { get; init; }

    /// <summary>"reports.jsonl:17", or the file alone.</summary>
    public string Place => Line is { } line ? $"{Source}:{line}" : Source;

    /// <summary>A source from which nothing could be received.</summary>
    public static ArticleInput OfFaultySource(string source, string fault) => new(source, null, null, fault) { IsSourceFault = true };
}
