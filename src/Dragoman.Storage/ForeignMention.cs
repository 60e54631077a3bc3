namespace Dragoman.Storage;

/// <summary>A mention of a record of another data set.</summary>
/// <param name="RecordId">The record, data set first.</param>
/// <param name="Address">Where it was mentioned.</param>
/// <param name="Outlet">By whom; null when unknown.</param>
/// <param name="Sentence">In which sentence; null when not said.</param>
/// <param name="At">When.</param>
/// <param name="Confidence">How sure the other coder was, 0 to 1; null when not said.</param>
/// <param name="Source">The file it stood in.</param>
/// <param name="Line">Its 1-based line.</param>
/// <param name="ReceivedAt">When it was received.</param>
public sealed record ForeignMention(string RecordId, string Address, string? Outlet, int? Sentence, DateTimeOffset At, double? Confidence, string Source, int Line, DateTimeOffset ReceivedAt)
    : ForeignRow(Source, Line, ReceivedAt);
