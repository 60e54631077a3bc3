namespace Dragoman.Ingestion.Web;

/// <summary>What a server said about the version of a document, to ask later whether it has changed (RFC 9110, section 13).</summary>
/// <param name="ETag">The <c>ETag</c> header as written, or null.</param>
/// <param name="LastModified">The <c>Last-Modified</c> header as written, or null.</param>
public sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Those of an answer; null when it has none.</summary>
    internal static Validators? Of(HttpResponseMessage response)
    {
        var tag = response.Headers.NonValidated.TryGetValues("ETag", out var tags) ? tags.ToString() : null;
        var modified = response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var moments) ? moments.ToString() : null;
        return tag is null && modified is null ? null : new Validators(tag, modified);
    }

    /// <summary>Asks for the document only if it has changed.</summary>
    internal void AddTo(HttpRequestMessage request)
    {
        if (ETag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ETag);
        if (LastModified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
    }
}
