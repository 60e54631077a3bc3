namespace Dragoman.Ingestion.Files;

/// <summary>What stands above the block of a WARC record.</summary>
/// <param name="Type"><c>WARC-Type</c>, as in <c>response</c>.</param>
/// <param name="Target"><c>WARC-Target-URI</c>; null when it has none, or none that is an address.</param>
/// <param name="ContentType"><c>Content-Type</c> of the block; empty when it has none.</param>
/// <param name="Length"><c>Content-Length</c> of the block, in bytes.</param>
internal sealed record WarcHeader(string Type, Uri? Target, string ContentType, long Length)
{
    /// <summary>Whether the block is a server's answer.</summary>
    public bool IsResponse => Type == "response";
}
