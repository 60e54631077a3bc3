namespace Dragoman.Analysis;

/// <summary>The words that a change rests on.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="ArticleId">Its article.</param>
/// <param name="Outlet">Its publisher; null when unknown.</param>
/// <param name="Published">When it was published; null when unknown.</param>
/// <param name="Sentence">The sentence; null in archives without text.</param>
public sealed record ChangeEvidence(string RecordId, string ArticleId, string? Outlet, DateTimeOffset? Published, string? Sentence);
