using Dragoman.Documents;
using Dragoman.Ingestion.Files;

namespace Dragoman.Ingestion.Coding;

/// <summary>One input with the document made of it.</summary>
/// <param name="Input">Where it came from.</param>
/// <param name="Document">The document with the layers of the pipeline; null when it was skipped or quarantined.</param>
/// <param name="Refusal">Skipped or quarantined; null when there is a document.</param>
/// <param name="Reason">Why it was skipped or quarantined; else null.</param>
public sealed record AnnotatedInput(ArticleInput Input, Document? Document, ArticleOutcome? Refusal, string? Reason);
