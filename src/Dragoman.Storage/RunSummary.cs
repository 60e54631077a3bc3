namespace Dragoman.Storage;

/// <summary>A run as the archive remembers it.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Version">Version stamp of the coder.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null when it is under way or was stopped.</param>
/// <param name="Articles">Articles it coded or looked at.</param>
/// <param name="Records">Records the coder wrote in it.</param>
public sealed record RunSummary(long Id, RunKind Kind, string? Version, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long Articles, long Records);
