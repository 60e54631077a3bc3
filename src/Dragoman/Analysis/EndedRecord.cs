using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>A record that stood at the cursor and does not any more.</summary>
/// <param name="Record">The record as it stood.</param>
/// <param name="Reason">Why: a new revision, a correction.</param>
/// <param name="Replacement">The record of the same article that tells of the same act now; null when none does.</param>
internal sealed record EndedRecord(EventRecord Record, string Reason, EventRecord? Replacement);
