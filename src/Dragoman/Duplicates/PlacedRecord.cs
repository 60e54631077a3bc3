namespace Dragoman.Duplicates;

/// <summary>A record as the book of occurrences holds it.</summary>
/// <param name="Profile">The record.</param>
/// <param name="Placement">Where it stands; null before it was placed.</param>
internal sealed record PlacedRecord(RecordProfile Profile, Placement? Placement);
