using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Dragoman.Ingestion.Web;

/// <summary>
/// Fetches one document over http or https, within limits of size, time and redirects, and reads local files within the same limit of size. Thread-safe.
/// Private addresses are refused, also behind redirects and names, unless the options allow them.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private readonly WebFetcherOptions _options;
    private readonly HttpClient _client;
    private readonly TimeProvider _time;

    /// <summary>A fetcher with these limits.</summary>
    public WebFetcher(WebFetcherOptions? options = null)
        : this(options, TimeProvider.System, (name, cancellation) => Dns.GetHostAddressesAsync(name, cancellation))
    {
    }

    /// <summary>A fetcher that takes the addresses of names, and what counts as public, from functions.</summary>
    internal WebFetcher(WebFetcherOptions? options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool>? isPublic = null)
    {
        _options = options ?? new WebFetcherOptions();
        _time = time;
        // Redirects are followed by hand: each target is checked like the first address.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, MaxResponseHeadersLength = 64 };
        if (!_options.AllowPrivateAddresses)
        {
            // A proxy would connect for us, to whatever it is told.
            handler.UseProxy = false;
            handler.ConnectCallback = new AddressGuard(resolve, isPublic).ConnectAsync;
        }
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
    public Task<Fetch> GetAsync(string source, CancellationToken cancellation) => IsAddress(source) ? FromWebAsync(source, null, null, cancellation) : FromFileAsync(source, cancellation);

    /// <summary>The document behind an address, if it has changed.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="known">What the server said of the version at hand; null to get it in any case.</param>
    /// <param name="gate">Asked before each request, redirects included: it waits until the request may be made, and answers a reason not to make it, or null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    internal Task<Fetch> GetAsync(string address, Validators? known, Func<Uri, CancellationToken, Task<string?>>? gate, CancellationToken cancellation) =>
        FromWebAsync(address, known, gate, cancellation);

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

    // The limit of time does not run while the gate holds a request back.
    private async Task<Fetch> FromWebAsync(string source, Validators? known, Func<Uri, CancellationToken, Task<string?>>? gate, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address)) return new Fetch(null, "this is no address; http://… or https://… is expected");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var left = _options.Timeout;
        Uri? moved = null;
        var isMovingForGood = true;
        for (var redirects = 0; ; redirects++)
        {
            if (address.Scheme is not ("http" or "https")) return new Fetch(null, $"{address.Scheme}: is not fetched; http or https is expected");
            if (gate is not null && await gate(address, cancellation).ConfigureAwait(false) is { } refusal) return new Fetch(null, refusal);
            var began = Stopwatch.GetTimestamp();
            limit.CancelAfter(left);
            var (fetch, target, isForGood) = await AskAsync(address, known, limit.Token, cancellation).ConfigureAwait(false);
            if (target is null) return fetch with { MovedTo = moved };
            if (redirects == _options.MaxRedirects) return new Fetch(null, $"more than {_options.MaxRedirects} redirects; the last one to {target}");
            if (left - Stopwatch.GetElapsedTime(began) is var rest && rest <= TimeSpan.Zero) return TooSlow();
            (left, address) = (rest, target);
            limit.CancelAfter(System.Threading.Timeout.InfiniteTimeSpan);
            isMovingForGood &= isForGood;
            if (isMovingForGood) moved = target;
        }
    }

    private async Task<(Fetch Fetch, Uri? Target, bool IsForGood)> AskAsync(Uri address, Validators? known, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            known?.AddTo(request);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } target) return (new Fetch(null, null), new Uri(address, target), status is 301 or 308);
            return (await TakeAsync(address, response, known, limit).ConfigureAwait(false) with { Status = status, RetryAfter = RetryAfter(response) }, null, false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (TooSlow(), null, false);
        }
        catch (HttpRequestException fault) when (fault.InnerException is RefusedAddressException refused)
        {
            return (new Fetch(null, refused.Message), null, false);
        }
        catch (HttpRequestException fault)
        {
            return (new Fetch(null, Describe(fault)) { IsPassing = true }, null, false);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return (new Fetch(null, $"the answer broke off or is damaged: {fault.Message}") { IsPassing = true }, null, false);
        }
    }

    private async Task<Fetch> TakeAsync(Uri address, HttpResponseMessage response, Validators? known, CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && known is not null) return new Fetch(null, null) { IsUnchanged = true, Validators = known };
        if (!response.IsSuccessStatusCode)
        {
            return new Fetch(null, string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}"))
            {
                IsPassing = (int)response.StatusCode is 408 or 425 or 429 or 500 or 502 or 503 or 504,
            };
        }
        if (response.Content.Headers.ContentLength > _options.MaxBytes) return TooLong();
        var location = response.Content.Headers.ContentLocation is { } said ? new Uri(address, said) : address;
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
            return await ReadAsync(body, response.Content.Headers.ContentType?.ToString(), location, cancellation).ConfigureAwait(false) with { Validators = Validators.Of(response) };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } moment } => moment > _time.GetUtcNow() ? moment - _time.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    private Fetch TooSlow() => new(null, string.Create(CultureInfo.InvariantCulture, $"no complete answer within {_options.Timeout.TotalSeconds:0} seconds")) { IsPassing = true };

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
