using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>A record and since when it is known.</summary>
/// <param name="Record">The record.</param>
/// <param name="KnownFrom">When the first revision with it was received.</param>
internal sealed record KnownRecord(EventRecord Record, DateTimeOffset KnownFrom);
