namespace Dragoman.Ingestion.Pages;

/// <summary>What came of reading a page: its article, or the reason why there is none.</summary>
/// <param name="Article">The article, or null.</param>
/// <param name="Fault">What was found and what was expected; null when there is an article.</param>
public sealed record Extraction(ExtractedArticle? Article, string? Fault);
