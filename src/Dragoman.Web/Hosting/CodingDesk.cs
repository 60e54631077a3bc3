using Dragoman.Documents;

namespace Dragoman.Web.Hosting;

/// <summary>
/// Codes the texts that readers paste. The coder is loaded once, on a thread of its own. A text cannot be stopped half-way, so few are coded at a time: one that
/// takes too long keeps its place, and the others are told to wait. Thread-safe.
/// </summary>
internal sealed class CodingDesk(DashboardOptions options) : IDisposable
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 20_000;

    private const int Places = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _places = new(Places);
    private readonly Lazy<Task<Pipeline>> _pipeline = new(() => Task.Run(() => EnglishPipeline.Create(new PipelineOptions { Installation = options.Installation })));

    /// <summary>Starts loading the coder.</summary>
    public void Warm() => _ = _pipeline.Value;

    /// <summary>The document with all layers.</summary>
    /// <exception cref="TimeoutException">The text took too long, or others do.</exception>
    /// <exception cref="InstallationException">The coder could not be loaded.</exception>
    public async Task<Document> AnnotateAsync(Article article, CancellationToken cancellation)
    {
        var pipeline = await _pipeline.Value.WaitAsync(cancellation);
        if (!await _places.WaitAsync(LongestWait, cancellation)) throw new TimeoutException("Other texts are being coded.");
        var work = Task.Run(() =>
        {
            try
            {
                return pipeline.Annotate(article);
            }
            finally
            {
                _places.Release();
            }
        }, CancellationToken.None);
        return await work.WaitAsync(LongestWait, cancellation);
    }

    public void Dispose() => _places.Dispose();
}
