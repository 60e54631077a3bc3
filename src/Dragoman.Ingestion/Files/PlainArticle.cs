using Dragoman.Documents;

namespace Dragoman.Ingestion.Files;

/// <summary>One plain text as an article. A short first line set off by an empty line is its title.</summary>
internal static class PlainArticle
{
    private const int LongestTitle = 200;

    public static ArticleInput Read(string source, int? line, string text, ArticleFilesOptions options)
    {
        text = text.ReplaceLineEndings("\n").Trim('\n', ' ', '\t', '\0');
        if (text.Length == 0) return new ArticleInput(source, line, null, "the text is empty");
        var (title, body) = Split(text);
        return new ArticleInput(source, line, new Article { Id = ArticleId.For(null, null, null, text), Title = title, Body = body, Published = options.Date }, null);
    }

    private static (string? Title, string Body) Split(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var isTitle = end is > 0 and <= LongestTitle && !text.AsSpan(0, end).Contains('\n') && text[end - 1] is not ('.' or '"' or '”' or ':' or ',' or ';');
        return isTitle ? (text[..end].Trim(), text[end..].Trim('\n')) : (null, text);
    }
}
