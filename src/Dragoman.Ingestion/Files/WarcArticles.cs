using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Files;

/// <summary>
/// The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), such as CC-News: successful answers and resources that hold HTML, each through the extraction of
/// articles. Other records (requests, metadata, pictures, errors, robots.txt) are no articles and are passed over.
/// </summary>
internal static class WarcArticles
{
    private const int MostBytes = 32 << 20;

    public static IEnumerable<ArticleInput> Read(string source, Stream stream, ArticleFilesOptions options)
    {
        var records = new WarcReader(stream);
        for (var number = 1; records.TryReadHeader() is { } header; number++)
        {
            if (!IsPage(header))
            {
                records.Skip(header.Length);
            }
            else if (header.Length > MostBytes)
            {
                records.Skip(header.Length);
                yield return new ArticleInput(source, number, null, $"a record of {header.Length:N0} bytes ({header.Target}); no article is as long");
            }
            else if (HttpMessage.Read(records.ReadBytes((int)header.Length), header.IsResponse) is { } message)
            {
                yield return HtmlArticle.ToInput(source, number, new WebDocument(message.Body, message.ContentType, header.Target), options);
            }
        }
    }

    private static bool IsPage(WarcHeader header) => header.IsResponse
        ? header.ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) && header.Target?.AbsolutePath != "/robots.txt"
        : header.Type == "resource" && HttpMessage.IsHtml(header.ContentType);
}
