using System.Net;
using System.Text;
using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Web;

/// <summary>Fetching over real HTTP on loopback.</summary>
public sealed class WebFetcherTests : IDisposable
{
    private static readonly WebFetcherOptions Local = new() { AllowPrivateAddresses = true };

    private readonly HttpListener _server = new();
    private readonly string _address;

    public WebFetcherTests()
    {
        _address = $"http://127.0.0.1:{LoopbackServer.FreePort()}/";
        _server.Prefixes.Add(_address);
        _server.Start();
        _ = ServeAsync();
    }

    public void Dispose() => _server.Close();

    [Fact]
    public async Task Get_Page_ComesWithTypeAndAddress()
    {
        var (document, fault) = await GetAsync("page");
        Assert.Null(fault);
        Assert.Equal("hello", Encoding.UTF8.GetString(document!.Bytes.Span)); // No fault: there is one.
        Assert.Equal("text/html; charset=utf-8", document.ContentType);
        Assert.Equal(_address + "page", document.Address?.AbsoluteUri);
    }

    [Fact]
    public async Task Get_Redirect_GivesTheLastAddress() => Assert.Equal(_address + "page", (await GetAsync("redirect")).Document?.Address?.AbsoluteUri);

    [Fact]
    public async Task Get_ContentLocation_IsTheAddress() => Assert.Equal(_address + "elsewhere/x", (await GetAsync("located")).Document?.Address?.AbsoluteUri);

    [Theory]
    [InlineData("loop", "redirects")]
    [InlineData("to-file", "file: is not fetched")]
    [InlineData("missing", "404")]
    [InlineData("endless", "longer than")]
    [InlineData("bomb", "longer than")]
    [InlineData("announced", "longer than")]
    [InlineData("slow", "no complete answer within")]
    [InlineData("broken-gzip", "damaged")]
    public async Task Get_BadAnswer_IsAFault(string path, string expected)
    {
        var (document, fault) = await GetAsync(path);
        Assert.Null(document);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/x", "ftp: is not fetched")]
    [InlineData("file:///etc/hostname", "file: is not fetched")]
    [InlineData("http://", "no address")]
    [InlineData("http://name.invalid/", "online")]
    public async Task Get_BadAddress_IsAFault(string address, string expected)
    {
        using var fetcher = new WebFetcher(Local);
        Assert.Contains(expected, (await fetcher.GetAsync(address, TestContext.Current.CancellationToken)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NobodyThere_AsksWhetherOnline()
    {
        using var fetcher = new WebFetcher(Local);
        Assert.Contains("online", (await fetcher.GetAsync($"http://127.0.0.1:{LoopbackServer.FreePort()}/", TestContext.Current.CancellationToken)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CallerCancels_Throws()
    {
        using var fetcher = new WebFetcher(Local);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.GetAsync(_address + "slow", cancelled.Token));
    }

    private async Task<Fetch> GetAsync(string path)
    {
        using var fetcher = new WebFetcher(Local with { MaxBytes = 1 << 20, Timeout = path == "slow" ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(20) });
        return await fetcher.GetAsync(_address + path, TestContext.Current.CancellationToken);
    }

    private async Task ServeAsync()
    {
        while (_server.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _server.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            switch (context.Request.Url?.AbsolutePath)
            {
                case "/page" or "/located":
                    response.ContentType = "text/html; charset=utf-8";
                    if (context.Request.Url.AbsolutePath == "/located") response.AddHeader("Content-Location", "/elsewhere/x");
                    await response.OutputStream.WriteAsync("hello"u8.ToArray());
                    break;
                case "/redirect":
                    response.Redirect(_address + "page");
                    break;
                case "/loop":
                    response.Redirect(_address + "loop");
                    break;
                case "/to-file":
                    response.Redirect("file:///etc/hostname");
                    break;
                case "/endless":
                    response.SendChunked = true;
                    for (var i = 0; i < 100; i++) await response.OutputStream.WriteAsync(new byte[1 << 16]);
                    break;
                case "/bomb":
                    response.AddHeader("Content-Encoding", "gzip");
                    var packed = new MemoryStream();
                    await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(new byte[20 << 20]);
                    await response.OutputStream.WriteAsync(packed.ToArray());
                    break;
                case "/announced":
                    response.ContentLength64 = 1L << 40;
                    await response.OutputStream.WriteAsync(new byte[10]);
                    break;
                case "/slow":
                    await response.OutputStream.WriteAsync(new byte[10]);
                    await response.OutputStream.FlushAsync();
                    await Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
                    break;
                case "/broken-gzip":
                    response.AddHeader("Content-Encoding", "gzip");
                    await response.OutputStream.WriteAsync("this is not gzip"u8.ToArray());
                    break;
                default:
                    response.StatusCode = 404;
                    break;
            }
            response.Close();
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // The client has gone, as it should.
        }
    }
}
