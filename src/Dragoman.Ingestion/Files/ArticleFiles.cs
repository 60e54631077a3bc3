namespace Dragoman.Ingestion.Files;

/// <summary>
/// Reads articles from files, folders, globs and standard input, one at a time: <c>.txt</c>, <c>.html</c>, <c>.jsonl</c>, each also with <c>.gz</c>.
/// What cannot be read is answered by an input with a fault, and the rest goes on.
/// </summary>
/// <param name="date">Day of publication for articles that carry none; null to leave it unknown.</param>
public sealed class ArticleFiles(DateTimeOffset? date = null)
{
    /// <summary>Longest text taken as one article, in UTF-16 code units. A longer one is a book or an accident.</summary>
    public const int MaxArticleLength = 4 * 1024 * 1024;

    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".jsonl", ".ndjson"];

    private long _bytesRead;

    /// <summary>Bytes of files taken in so far. Any thread may ask.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Bytes of all files the arguments name; null when standard input is among them.</summary>
    public static long? Measure(IReadOnlyList<string> sources) =>
        sources.Contains("-", StringComparer.Ordinal) ? null : sources.SelectMany(s => PathPattern.Expand(s, Extensions).Files).Sum(f => new FileInfo(f) is { Exists: true } file ? file.Length : 0);

    /// <summary>Reads everything the arguments name, in the order given; files of a folder in the order of their paths.</summary>
    /// <param name="sources">Paths, folders, globs, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">The stream behind <c>-</c>.</param>
    public IEnumerable<ArticleInput> Read(IEnumerable<string> sources, Stream standardInput)
    {
        foreach (var source in sources)
        {
            if (source == "-")
            {
                foreach (var input in ReadStandardInput(standardInput)) yield return input;
                continue;
            }
            var (files, fault) = PathPattern.Expand(source, Extensions);
            if (fault is not null) yield return ArticleInput.OfFaultySource(source, fault);
            foreach (var file in files)
                foreach (var input in ReadFile(file)) yield return input;
        }
    }

    private IEnumerable<ArticleInput> ReadFile(string path)
    {
        FileStream? file = null;
        ArticleInput? failure = null;
        try
        {
            file = Decompression.OpenRaw(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            failure = ArticleInput.OfFaultySource(path, $"cannot be opened: {fault.Message}");
        }
        if (failure is not null) yield return failure;
        if (file is null) yield break;
        using var stream = Decompression.Unpack(path, file);
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var before = BytesRead;
        foreach (var input in extension switch
        {
            ".jsonl" or ".ndjson" => JsonLines.Read(path, stream, date),
            ".html" or ".htm" => One(path, stream, HtmlArticle.Read),
            _ => One(path, stream, PlainArticle.Read),
        })
        {
            Interlocked.Exchange(ref _bytesRead, before + file.Position);
            yield return input;
        }
    }

    // Standard input says by its first character what it is: JSON Lines, a page, or one plain text; each may be packed.
    private IEnumerable<ArticleInput> ReadStandardInput(Stream stream)
    {
        var peeked = new PeekStream(new BufferedStream(stream));
        if (Decompression.IsPacked(peeked.Head(2))) peeked = new PeekStream(new BufferedStream(Decompression.Unpack(peeked)));
        char first;
        try
        {
            first = peeked.FirstNonBlank();
        }
        catch (InvalidDataException)
        {
            return [new ArticleInput("-", null, null, Decompression.Damaged)];
        }
        return first switch
        {
            '{' => JsonLines.Read("-", peeked, date),
            '<' => One("-", peeked, HtmlArticle.Read),
            _ => One("-", peeked, PlainArticle.Read),
        };
    }

    private IEnumerable<ArticleInput> One(string path, Stream stream, Func<string, string, DateTimeOffset?, ArticleInput> read)
    {
        ArticleInput input;
        try
        {
            input = BoundedText.Read(stream, MaxArticleLength) is { } text
                ? BoundedText.IsBinary(text) ? new ArticleInput(path, null, null, "this is no text: it holds zero bytes, as binary files do, and UTF-16 without its byte-order mark") : read(path, text, date)
                : new ArticleInput(path, null, null, $"longer than {MaxArticleLength:N0} characters; split it into articles, or give them as JSON Lines");
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            input = new ArticleInput(path, null, null, $"cannot be read: {(fault is InvalidDataException ? Decompression.Damaged : fault.Message)}");
        }
        yield return input;
    }
}
