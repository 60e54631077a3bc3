namespace Dragoman.Ingestion.Web;

/// <summary>Bytes as they came from a server or a file, with what was said about them.</summary>
/// <param name="Bytes">The body, unpacked.</param>
/// <param name="ContentType">The <c>Content-Type</c> header, or null; its charset counts less than a byte-order mark and more than what the text declares.</param>
/// <param name="Address">Where relative addresses start from; null when unknown.</param>
public sealed record WebDocument(ReadOnlyMemory<byte> Bytes, string? ContentType = null, Uri? Address = null);
