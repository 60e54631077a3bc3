using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dragoman.Apps.Tests.Ingestion;

/// <summary>A web server on loopback that answers as a test tells it to, and remembers what it was asked.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _server = new();
    private readonly ConcurrentDictionary<string, Func<HttpListenerContext, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();

    public LoopbackServer()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _server.Prefixes.Add(Address);
        _server.Start();
        _ = ServeAsync();
    }

    /// <summary>With a stroke at its end.</summary>
    public string Address { get; }

    /// <summary>Paths asked for so far, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public int Times(string path) => _asked.Count(p => p == path);

    public void On(string path, Func<HttpListenerContext, Task> answer) => _answers[path] = answer;

    public void On(string path, string body, string type = "text/html; charset=utf-8") => On(path, Encoding.UTF8.GetBytes(body), type);

    public void On(string path, byte[] body, string type) => On(path, async context =>
    {
        context.Response.ContentType = type;
        await context.Response.OutputStream.WriteAsync(body);
    });

    public void Fail(string path, int status, string? retryAfter = null) => On(path, context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.AddHeader("Retry-After", retryAfter);
        return Task.CompletedTask;
    });

    /// <summary>Answers in turn; the last one for ever.</summary>
    public void InTurn(string path, params Func<HttpListenerContext, Task>[] answers)
    {
        var next = -1;
        On(path, context => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](context));
    }

    public static Func<HttpListenerContext, Task> Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.AddHeader("Retry-After", retryAfter);
        return Task.CompletedTask;
    };

    public static Func<HttpListenerContext, Task> Body(string body) => async context => await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));

    public void Dispose() => _server.Close();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
        try
        {
            var path = context.Request.Url?.PathAndQuery ?? "";
            _asked.Enqueue(path);
            if (_answers.TryGetValue(path, out var answer)) await answer(context);
            else context.Response.StatusCode = 404;
            context.Response.Close();
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // The client has gone, or the answer was broken on purpose.
        }
    }
}
