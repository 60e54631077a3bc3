namespace Dragoman.Ingestion.Files;

/// <summary>
/// Articles set apart by a form feed, by a line of at least five equals signs, or by the line a user names; each may begin with headers. A form feed counts
/// only in a file that begins with one or with headers: elsewhere it ends a page.
/// </summary>
/// <param name="separator">The line a user named; null for form feeds and equals signs.</param>
internal sealed class SeparatedExport(string? separator) : TextExport
{
    private const int FewestSigns = 5;

    public override bool Begins(string line, out string? rest)
    {
        rest = null;
        if (separator is not null) return line.Trim() == separator.Trim();
        if (line.StartsWith('\f'))
        {
            rest = line.TrimStart('\f');
            return true;
        }
        var trimmed = line.AsSpan().Trim();
        return trimmed.Length >= FewestSigns && !trimmed.ContainsAnyExcept('=');
    }

    public override ArticleInput Read(string source, int line, string text, ArticleFilesOptions options) =>
        ArticleHeaders.IsHeader(text[..(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)])
            ? ArticleHeaders.Read(text).ToInput(source, line, options)
            : PlainArticle.Read(source, line, text, options);
}
