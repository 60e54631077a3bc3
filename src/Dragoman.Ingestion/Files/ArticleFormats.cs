namespace Dragoman.Ingestion.Files;

/// <summary>Which reader reads what, by the ending of a name.</summary>
internal static class ArticleFormats
{
    /// <summary>Endings that are read out of folders and archives; each also with <c>.gz</c> behind it, but for <c>.zip</c>.</summary>
    public static readonly string[] Extensions = [".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".csv", ".tsv", ".eml", ".xml", ".nitf", ".warc", ".zip"];

    private static readonly string[] Archives = [".zip", ".gz", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz", ".zst"];

    /// <summary>The articles in a stream.</summary>
    /// <param name="source">What the user named, and what faults are reported with.</param>
    /// <param name="name">A name that says by its ending what the stream holds.</param>
    /// <param name="stream">Read to its end; disposed by the caller. It can seek only when it is a file.</param>
    /// <param name="options">How to read.</param>
    public static IEnumerable<ArticleInput> Read(string source, string name, Stream stream, ArticleFilesOptions options) =>
        BreakOff.Guard(source, Choose(source, name, stream, options)).Select(input => ArticleCheck.Apply(input, options));

    /// <summary>Whether a name is one of an archive or a packed file.</summary>
    public static bool IsArchive(string name) => Archives.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ArticleInput> Choose(string source, string name, Stream stream, ArticleFilesOptions options)
    {
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^3];
            if (IsArchive(name)) return [new ArticleInput(source, null, null, $"an archive inside a packed file ({Path.GetExtension(name)} in .gz) is not opened; unpack it first")];
            stream = Decompression.Unpack(stream);
        }
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" => JsonLines.Read(source, stream, options),
            ".csv" or ".tsv" => CsvArticles.Read(source, stream, options),
            ".html" or ".htm" or ".xhtml" => HtmlArticle.Read(source, stream, options),
            ".eml" => MailArticle.Read(source, stream, options),
            ".xml" or ".nitf" => XmlArticles.Read(source, stream, options),
            ".warc" => WarcArticles.Read(source, stream, options),
            ".zip" => ZipArticles.Read(source, stream, options),
            _ => TextArticles.Read(source, stream, options),
        };
    }
}
