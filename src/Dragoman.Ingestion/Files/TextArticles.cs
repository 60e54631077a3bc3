using System.Globalization;
using System.Text;

namespace Dragoman.Ingestion.Files;

/// <summary>A text file: one article, or an export of several in one of the ways of docs/ingestion.md, told by how the file begins.</summary>
internal static class TextArticles
{
    private const int HeadLength = 4096;

    public static IEnumerable<ArticleInput> Read(string source, Stream stream, ArticleFilesOptions options)
    {
        var peeked = new PeekStream(stream);
        if (BinaryKind.Fault(peeked.Head(BinaryKind.HeadLength)) is { } fault) yield return new ArticleInput(source, null, null, fault);
        else if (TextExport.Find(BoundedText.DecodeHead(peeked.Head(HeadLength)), options.Separator) is not { } export) yield return One(source, peeked, options);
        else
            foreach (var input in Several(source, peeked, export, options)) yield return input;
    }

    private static ArticleInput One(string source, Stream stream, ArticleFilesOptions options)
    {
        if (BoundedText.Read(stream, ArticleFiles.MaxArticleLength) is not { } text)
            return new ArticleInput(source, null, null, string.Create(CultureInfo.InvariantCulture, $"longer than {ArticleFiles.MaxArticleLength:N0} characters; split it into articles, or give them as JSON Lines"));
        return BoundedText.IsBinary(text)
            ? new ArticleInput(source, null, null, "this is no text: it holds zero bytes, as binary files do, and UTF-16 without its byte-order mark")
            : PlainArticle.Read(source, null, text, options);
    }

    // Of one article at a time no more is kept than the longest may have; of a longer one the rest is passed over.
    private static IEnumerable<ArticleInput> Several(string source, PeekStream stream, TextExport export, ArticleFilesOptions options)
    {
        var lines = new LineReader(BoundedText.AsUtf8(stream), ArticleFiles.MaxArticleLength * 3);
        var article = new StringBuilder();
        var (began, number, isTooLong) = (1, 0, false);
        while (lines.TryRead(out var bytes, out var fault))
        {
            number++;
            if (fault is not null)
            {
                isTooLong = true;
                continue;
            }
            var line = BoundedText.Decode(bytes.Span);
            if (export.Begins(line, out var rest))
            {
                if (Finish() is { } input) yield return input;
                (began, isTooLong) = (number, false);
                article.Clear();
                line = rest;
            }
            if (line is null) continue;
            if (article.Length + line.Length > ArticleFiles.MaxArticleLength) isTooLong = true;
            else article.Append(line).Append('\n');
        }
        if (Finish() is { } last) yield return last;

        ArticleInput? Finish()
        {
            if (isTooLong) return new ArticleInput(source, began, null, string.Create(CultureInfo.InvariantCulture, $"an article of more than {ArticleFiles.MaxArticleLength:N0} characters; is the separator right?"));
            var text = article.ToString().Trim('\n', ' ', '\t');
            return text.Length == 0 ? null : export.Read(source, began, text, options);
        }
    }
}
