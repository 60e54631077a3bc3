using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>Reports with their records and what is right about which of these are of one occurrence.</summary>
/// <param name="Id">The case.</param>
/// <param name="Records">All records.</param>
/// <param name="Occurrences">Ids of the records of each occurrence; every record stands in one.</param>
internal sealed record OccurrenceCase(string Id, ImmutableArray<EventRecord> Records, ImmutableArray<ImmutableArray<string>> Occurrences);
