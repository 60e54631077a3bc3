using Dragoman.Records;

namespace Dragoman.Storage;

/// <summary>A record of another data set in the shape of ours.</summary>
/// <param name="Dataset">Its data set: <c>gdelt</c>, <c>icews</c>, <c>polecat</c>, <c>acled</c>.</param>
/// <param name="Record">The record; its id begins with the data set.</param>
/// <param name="Extra">What the data set says beyond that, as a JSON object of its own column names; null for nothing.</param>
/// <param name="Source">The file it stood in.</param>
/// <param name="Line">Its 1-based line.</param>
/// <param name="ReceivedAt">When it was received.</param>
public sealed record ForeignRecord(string Dataset, EventRecord Record, string? Extra, string Source, int Line, DateTimeOffset ReceivedAt) : ForeignRow(Source, Line, ReceivedAt);
