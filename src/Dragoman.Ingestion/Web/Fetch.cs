namespace Dragoman.Ingestion.Web;

/// <summary>What came of asking for a document: the document, or the reason why there is none.</summary>
/// <param name="Document">The document, or null.</param>
/// <param name="Fault">What was found and what was expected; null when there is a document.</param>
public sealed record Fetch(WebDocument? Document, string? Fault);
