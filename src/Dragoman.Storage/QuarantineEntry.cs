namespace Dragoman.Storage;

/// <summary>Something that could not be read or coded.</summary>
/// <param name="Source">File or address.</param>
/// <param name="Line">1-based line; null when there is none.</param>
/// <param name="ArticleId">The article, when it could be read as one.</param>
/// <param name="Reason">What was found and expected.</param>
/// <param name="At">When.</param>
public sealed record QuarantineEntry(string? Source, int? Line, string? ArticleId, string Reason, DateTimeOffset At);
