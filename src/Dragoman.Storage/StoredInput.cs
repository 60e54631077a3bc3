namespace Dragoman.Storage;

/// <summary>What became of something that came in.</summary>
/// <param name="Outcome">Its outcome; <see cref="ArticleOutcome.Duplicate"/> for what the archive held already.</param>
/// <param name="IsNew">Whether the archive changed.</param>
/// <param name="Reason">Why it is a duplicate, skipped or quarantined; else null.</param>
public sealed record StoredInput(ArticleOutcome Outcome, bool IsNew, string? Reason);
