using System.Net;
using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Web;

/// <summary>Private addresses are refused where the connection is opened: the server is there, listens, and must never be asked.</summary>
public sealed class GuardedFetchTests : IDisposable
{
    private readonly LoopbackServer _server = new();

    public GuardedFetchTests() => _server.On("/", "a secret of this machine");

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0x7f.1")]
    [InlineData("2130706433")]
    [InlineData("0.0.0.0")]
    public async Task Get_ThisMachine_IsRefusedUnasked(string host)
    {
        using var fetcher = new WebFetcher();
        var fetch = await fetcher.GetAsync($"http://{host}:{new Uri(_server.Address).Port}/", TestContext.Current.CancellationToken);
        Assert.Contains("is not a public address", fetch.Fault, StringComparison.Ordinal);
        Assert.False(fetch.IsPassing);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task Get_NameOfPrivateAddress_IsRefused()
    {
        var fetch = await GetAsync("http://news.example/", [IPAddress.Loopback]);
        Assert.Contains("news.example leads to 127.0.0.1, which is not a public address", fetch.Fault, StringComparison.Ordinal);
        Assert.Empty(_server.Asked);
    }

    // The first answer would pass a check that is made before the connection; the connection must use the answer that was checked.
    [Fact]
    public async Task Get_NameThatTurnsPrivate_IsRefused()
    {
        var (asked, port) = (0, new Uri(_server.Address).Port);
        using var fetcher = new WebFetcher(
            new WebFetcherOptions { Timeout = TimeSpan.FromSeconds(2) },
            TimeProvider.System,
            (_, _) => Task.FromResult<IPAddress[]>([Interlocked.Increment(ref asked) == 1 ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback]));
        for (var i = 0; i < 2; i++)
            Assert.Contains("is not a public address", (await fetcher.GetAsync($"http://news.example:{port}/", TestContext.Current.CancellationToken)).Fault, StringComparison.Ordinal);
        Assert.Equal(2, asked); // One look-up a connection: what is checked is what is used.
        Assert.Empty(_server.Asked);
    }

    // A public server cannot be had on loopback, so 127.0.0.1 plays one and 127.0.0.2 is the address to be kept from.
    [Fact]
    public async Task Get_RedirectToPrivate_IsRefused()
    {
        var port = new Uri(_server.Address).Port;
        _server.On("/redirect", context =>
        {
            context.Response.Redirect($"http://127.0.0.2:{port}/");
            return Task.CompletedTask;
        });
        using var fetcher = new WebFetcher(null, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([]), IPAddress.Loopback.Equals);
        Assert.Contains("127.0.0.2 is not a public address", (await fetcher.GetAsync(_server.Address + "redirect", TestContext.Current.CancellationToken)).Fault, StringComparison.Ordinal);
        Assert.Equal(["/redirect"], _server.Asked);
    }

    [Fact]
    public async Task Get_ProxyOfTheEnvironment_IsNotUsed()
    {
        Environment.SetEnvironmentVariable("http_proxy", _server.Address);
        try
        {
            Assert.NotNull((await GetAsync("http://news.example/", [IPAddress.Loopback])).Fault);
            Assert.Empty(_server.Asked);
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", null);
        }
    }

    private static async Task<Fetch> GetAsync(string address, IPAddress[] addresses)
    {
        using var fetcher = new WebFetcher(null, TimeProvider.System, (_, _) => Task.FromResult(addresses));
        return await fetcher.GetAsync(address, TestContext.Current.CancellationToken);
    }
}
