using System.Globalization;
using System.Net;

namespace Dragoman.Ingestion.Web;

/// <summary>
/// Fetches one document over http or https, within limits of size, time and redirects, and reads local files within the same limit of size. Thread-safe.
/// It asks whatever address it is given: whoever fetches for others must first refuse private addresses.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private readonly WebFetcherOptions _options;
    private readonly HttpClient _client;

    /// <summary>A fetcher with these limits.</summary>
    public WebFetcher(WebFetcherOptions? options = null)
    {
        _options = options ?? new WebFetcherOptions();
        // Redirects are followed by hand: each target is checked like the first address.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, MaxResponseHeadersLength = 64 };
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"Dragoman/{typeof(WebFetcher).Assembly.GetName().Version?.ToString(3) ?? "0"}");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5");
    }

    /// <summary>Whether a user's argument is an address rather than the name of a file.</summary>
    public static bool IsAddress(string source) => source.Contains("://", StringComparison.Ordinal);

    /// <summary>The document behind an address, or a file.</summary>
    /// <param name="source">An http or https address, or a path.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the fetcher's own time limit is a fault in the answer.</exception>
    public Task<Fetch> GetAsync(string source, CancellationToken cancellation) => IsAddress(source) ? FromWebAsync(source, cancellation) : FromFileAsync(source, cancellation);

    /// <summary>What a stream holds, within the limit of size; unpacked when it is packed with gzip.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<Fetch> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var (document, fault) = await ReadAsync(stream, contentType: null, address: null, cancellation).ConfigureAwait(false);
        if (document is null || !Files.Decompression.IsPacked(document.Bytes.Span)) return new Fetch(document, fault);
        try
        {
            var packed = Files.Decompression.Unpack(new MemoryStream(document.Bytes.ToArray()));
            await using (packed.ConfigureAwait(false)) return await ReadAsync(packed, contentType: null, address: null, cancellation).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            return new Fetch(null, Files.Decompression.Damaged);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<Fetch> FromFileAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (Directory.Exists(path)) return new Fetch(null, "this is a folder; a file or an address is expected");
            var file = Files.TextFiles.Open(path);
            await using (file.ConfigureAwait(false)) return await ReadAsync(file, contentType: null, address: null, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Fetch(null, "no such file");
        }
        catch (InvalidDataException)
        {
            return new Fetch(null, Files.Decompression.Damaged);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Fetch(null, $"cannot be read: {fault.Message}");
        }
    }

    private async Task<Fetch> FromWebAsync(string source, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await FollowAsync(source, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Fetch(null, string.Create(CultureInfo.InvariantCulture, $"no complete answer within {_options.Timeout.TotalSeconds:0} seconds"));
        }
        catch (HttpRequestException fault)
        {
            return new Fetch(null, Describe(fault));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return new Fetch(null, $"the answer broke off or is damaged: {fault.Message}");
        }
    }

    private async Task<Fetch> FollowAsync(string source, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address)) return new Fetch(null, "this is no address; http://… or https://… is expected");
        for (var redirects = 0; ; redirects++)
        {
            if (address.Scheme is not ("http" or "https")) return new Fetch(null, $"{address.Scheme}: is not fetched; http or https is expected");
            using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } target)
            {
                if (redirects == _options.MaxRedirects) return new Fetch(null, $"more than {_options.MaxRedirects} redirects; the last one to {target}");
                address = new Uri(address, target);
                continue;
            }
            if (!response.IsSuccessStatusCode) return new Fetch(null, string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}"));
            if (response.Content.Headers.ContentLength > _options.MaxBytes) return TooLong();
            var location = response.Content.Headers.ContentLocation is { } said ? new Uri(address, said) : address;
            var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (body.ConfigureAwait(false)) return await ReadAsync(body, response.Content.Headers.ContentType?.ToString(), location, cancellation).ConfigureAwait(false);
        }
    }

    // The limit holds for what comes out of the unpacking, so a small bomb is no larger than a large page.
    private async Task<Fetch> ReadAsync(Stream stream, string? contentType, Uri? address, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (memory.Length + read > _options.MaxBytes) return TooLong();
            memory.Write(buffer, 0, read);
        }
        return new Fetch(new WebDocument(memory.ToArray(), contentType, address), null);
    }

    private Fetch TooLong() => new(null, string.Create(CultureInfo.InvariantCulture, $"longer than {_options.MaxBytes:N0} bytes; no article or feed is"));

    private static string Describe(HttpRequestException fault) => fault.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"the name cannot be resolved ({fault.Message}); is this machine online, and the address right?",
        HttpRequestError.ConnectionError => $"no connection ({fault.Message}); is this machine online?",
        HttpRequestError.SecureConnectionError => $"no secure connection ({fault.Message})",
        _ => $"the request failed: {fault.Message}",
    };
}
