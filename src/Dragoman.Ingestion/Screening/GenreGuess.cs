namespace Dragoman.Ingestion.Screening;

/// <summary>What kind of article this is, and why.</summary>
/// <param name="Genre">The kind.</param>
/// <param name="Reason">What in the article says so; empty for news.</param>
public readonly record struct GenreGuess(ArticleGenre Genre, string Reason);
