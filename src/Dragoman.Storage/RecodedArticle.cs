namespace Dragoman.Storage;

/// <summary>What a later coder made of an article of the archive.</summary>
/// <param name="Stored">The article as the archive gave it.</param>
/// <param name="Outcome">Coded, no event, skipped or quarantined.</param>
/// <param name="Coded">The coded article; null when it never reached the coder.</param>
/// <param name="Reason">Why it was skipped or quarantined; else null.</param>
public sealed record RecodedArticle(StoredArticle Stored, ArticleOutcome Outcome, CodedArticle? Coded, string? Reason);
