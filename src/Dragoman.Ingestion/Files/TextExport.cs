namespace Dragoman.Ingestion.Files;

/// <summary>A way in which several articles stand in one text file.</summary>
internal abstract class TextExport
{
    /// <summary>The way a file uses that begins so; null when it is one article.</summary>
    /// <param name="head">The first few thousand characters.</param>
    /// <param name="separator">The line between articles the user named, or null.</param>
    public static TextExport? Find(string head, string? separator)
    {
        if (separator is not null) return new SeparatedExport(separator);
        if (head.StartsWith('\f')) return new SeparatedExport(separator: null);
        var start = head.TrimStart('\uFEFF', '\r', '\n', ' ', '\t');
        if (MucExport.Heading().IsMatch(FirstLine(start))) return new MucExport();
        if (NexisExport.Counter().IsMatch(FirstLine(start))) return new NexisExport();
        return ArticleHeaders.IsHeader(FirstLine(start)) ? new SeparatedExport(separator: null) : null;
    }

    /// <summary>Whether a line begins another article.</summary>
    /// <param name="line">The line.</param>
    /// <param name="rest">What of the line belongs to the article; null for nothing.</param>
    public abstract bool Begins(string line, out string? rest);

    /// <summary>The article in one part of the file.</summary>
    public abstract ArticleInput Read(string source, int line, string text, ArticleFilesOptions options);

    private static string FirstLine(string text) => text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? text[..end] : text;
}
