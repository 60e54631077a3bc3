namespace Dragoman.Storage;

/// <summary>A row of another data set: a record, or a mention of one.</summary>
/// <param name="Source">The file it stood in.</param>
/// <param name="Line">Its 1-based line.</param>
/// <param name="ReceivedAt">When it was received: as-of questions do not see it before.</param>
public abstract record ForeignRow(string Source, int Line, DateTimeOffset ReceivedAt);
