using Dragoman.Ingestion.Files;

namespace Dragoman.Ingestion.Coding;

/// <summary>One input with what became of it.</summary>
/// <param name="Input">Where it came from.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Coded">The coded article; null when it never reached the pipeline.</param>
/// <param name="Reason">Why it was skipped or quarantined; else null.</param>
public sealed record CodedInput(ArticleInput Input, ArticleOutcome Outcome, CodedArticle? Coded, string? Reason);
