using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Watching;

namespace Dragoman.Cli.Output;

/// <summary>Codes each article as it comes and prints its records as JSON Lines, flushed after each article.</summary>
/// <param name="coder">The coder.</param>
/// <param name="output">Written to, not closed.</param>
/// <param name="report">Told what was skipped or could not be coded.</param>
internal sealed class CodedArticleSink(OrderedCoder coder, Stream output, Action<string> report) : IArticleSink
{
    public Task PutAsync(ReceivedArticle article, CancellationToken cancellation)
    {
        foreach (var coded in coder.Code([article.Input], cancellation))
        {
            if (coded.Reason is not null && article.Input.Article is not null) report($"{coded.Outcome.ToString().ToLowerInvariant()}: {article.Input.Place}: {coded.Reason}");
            using var sink = new JsonLinesSink(output);
            foreach (var record in coded.Coded?.Records ?? []) sink.Write(record);
        }
        return output.FlushAsync(cancellation);
    }
}
