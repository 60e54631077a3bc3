using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Ingestion.Watching;

/// <summary>Writes articles as JSON Lines that <c>dragoman code</c> reads, with the moment of receipt; what has a fault is left to others. Each line is flushed.</summary>
/// <param name="output">Written to, not closed.</param>
public sealed class ArticleLinesSink(Stream output) : IArticleSink
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public async Task PutAsync(ReceivedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Input.Article is not { } news) return;
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", news.Id);
            json.WriteString("title", news.Title);
            json.WriteString("text", news.Body);
            if (news.Published is { } published) json.WriteString("published", published);
            json.WriteString("url", news.Url);
            json.WriteString("outlet", news.Outlet);
            json.WriteString("language", news.Language);
            json.WriteString("received", article.Received);
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        // In one piece, so that a line is whole or not there.
        await output.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellation).ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
