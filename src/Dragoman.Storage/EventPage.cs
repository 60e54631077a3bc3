using System.Collections.Immutable;

namespace Dragoman.Storage;

/// <summary>A page of records.</summary>
/// <param name="Records">Newest publication first.</param>
/// <param name="Next">The cursor of the next page; null when this is the last.</param>
public sealed record EventPage(ImmutableArray<StoredRecord> Records, string? Next);
