using System.Collections.Immutable;

namespace Dragoman.Storage;

/// <summary>How many records share these values.</summary>
/// <param name="Values">A value for each field asked for, in that order; null where records have none.</param>
/// <param name="Records">Their number.</param>
public sealed record GroupCount(ImmutableArray<string?> Values, long Records);
