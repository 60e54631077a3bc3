using Dragoman.Records;

namespace Dragoman.Storage;

/// <summary>A record with what the archive knows of it.</summary>
/// <param name="Record">The record, corrections laid over it.</param>
/// <param name="Revision">Revision of the article it was read from.</param>
/// <param name="ReceivedAt">When that was received.</param>
/// <param name="Run">Number of the run that coded it.</param>
/// <param name="Correction">Number of the last correction in it; null when it is as the coder wrote it.</param>
/// <param name="ArticleOrder">Place of the revision in the order of the archive: the greater, the later published.</param>
public sealed record StoredRecord(EventRecord Record, int Revision, DateTimeOffset ReceivedAt, long Run, long? Correction, long ArticleOrder);
