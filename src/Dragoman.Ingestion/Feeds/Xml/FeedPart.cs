namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>A piece of an element's content: text or an element.</summary>
/// <param name="Text">The text, references resolved; null for an element.</param>
/// <param name="Element">The element; null for text.</param>
internal readonly record struct FeedPart(string? Text, FeedElement? Element);
