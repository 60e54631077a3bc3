namespace Dragoman.Ingestion.Feeds;

/// <summary>A file that comes with an item.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Type">Media type, or null.</param>
/// <param name="Length">Bytes, or null.</param>
public sealed record FeedEnclosure(string Url, string? Type, long? Length);
