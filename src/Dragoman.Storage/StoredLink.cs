using Dragoman.Duplicates;

namespace Dragoman.Storage;

/// <summary>What a person said of two records, as the archive keeps it. The later word on a pair holds.</summary>
/// <param name="Id">Its number; 0 before it is stored.</param>
/// <param name="Link">The two records, and whether they are of one occurrence.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record StoredLink(long Id, RecordLink Link, string Author, string Reason, DateTimeOffset At);
