namespace Dragoman.Ingestion.Files;

/// <summary>
/// Reads articles from files, folders, globs and standard input, one at a time, with memory that does not grow with the input: text, pages, JSON Lines, CSV, mails,
/// NITF and NewsML-G2, web archives, zip archives; all also packed with gzip. What cannot be read is answered by an input with a fault, and the rest goes on.
/// </summary>
/// <param name="options">How to read; null for the defaults.</param>
public sealed class ArticleFiles(ArticleFilesOptions? options)
{
    /// <summary>Longest text taken as one article, in UTF-16 code units. A longer one is a book or an accident.</summary>
    public const int MaxArticleLength = 4 * 1024 * 1024;

    private const int HeadLength = 512;

    private static readonly string[] Extensions = ArticleFormats.Extensions;

    private readonly ArticleFilesOptions _options = options ?? new ArticleFilesOptions();

    private long _bytesRead;

    /// <summary>Reads articles.</summary>
    /// <param name="date">Day of publication for articles that carry none; null to leave it unknown.</param>
    public ArticleFiles(DateTimeOffset? date = null)
        : this(new ArticleFilesOptions { Date = date })
    {
    }

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
        using var stream = file;
        var before = BytesRead;
        foreach (var input in ArticleFormats.Read(path, Path.GetFileName(path), file, _options))
        {
            Interlocked.Exchange(ref _bytesRead, before + file.Position);
            yield return input;
        }
        Interlocked.Exchange(ref _bytesRead, before + file.Length);
    }

    // Standard input says by its beginning what it is; all but zip may be packed.
    private IEnumerable<ArticleInput> ReadStandardInput(Stream stream)
    {
        var peeked = new PeekStream(new BufferedStream(stream));
        if (Decompression.IsPacked(peeked.Head(2))) peeked = new PeekStream(new BufferedStream(Decompression.Unpack(peeked)));
        string name;
        try
        {
            name = "-" + Guess(peeked);
        }
        catch (InvalidDataException)
        {
            return [new ArticleInput("-", null, null, Decompression.Damaged)];
        }
        return ArticleFormats.Read("-", name, peeked, _options);
    }

    private string Guess(PeekStream stream)
    {
        var first = stream.FirstNonBlank();
        var head = System.Text.Encoding.Latin1.GetString(stream.Head(HeadLength)).TrimStart();
        return first switch
        {
            '{' when !head.StartsWith("{\\rtf", StringComparison.Ordinal) => ".jsonl",
            '<' => head.StartsWith("<?xml", StringComparison.Ordinal) && !head.Contains("<html", StringComparison.OrdinalIgnoreCase) ? ".xml" : ".html",
            'W' when head.StartsWith("WARC/", StringComparison.Ordinal) => ".warc",
            _ => _options.Columns is null ? ".txt" : ".csv",
        };
    }
}
