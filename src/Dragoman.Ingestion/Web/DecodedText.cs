namespace Dragoman.Ingestion.Web;

/// <summary>Text read from bytes.</summary>
/// <param name="Text">The text, without its byte-order mark.</param>
/// <param name="Warning">What did not fit the declared encoding; null when all did.</param>
internal readonly record struct DecodedText(string Text, string? Warning);
