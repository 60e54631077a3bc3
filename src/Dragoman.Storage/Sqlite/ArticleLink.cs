namespace Dragoman.Storage.Sqlite;

/// <summary>Another article of the archive that is the same report.</summary>
/// <param name="Key">Its revision.</param>
/// <param name="Id">Its id.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Reason">What the copy shares with its origin, in words.</param>
internal sealed record ArticleLink(long Key, string Id, long ReceivedAt, string Reason);
