using System.Globalization;

namespace Dragoman.Ingestion.Files;

/// <summary>What is asked of every article, whatever format it came in.</summary>
internal static class ArticleCheck
{
    private const int LongestWord = 10_000;

    /// <summary>The input, or the same place with a fault.</summary>
    public static ArticleInput Apply(ArticleInput input, ArticleFilesOptions options)
    {
        if (input.Article is not { } article) return input;
        if (article.Text.Length > ArticleFiles.MaxArticleLength) return Refuse(input, $"the text is longer than {ArticleFiles.MaxArticleLength:N0} characters; split it into articles");
        if (BoundedText.IsBinary(article.Text)) return Refuse(input, "this is no text: it holds zero bytes, as binary files do");
        if (LengthOfLongestWord(article.Text) is > LongestWord and var length) return Refuse(input, $"a word of {length:N0} characters; that is encoded data or a damaged file, not news");
        if (options.Received is { } received && article.Published > received.AddDays(1))
            return Refuse(input, $"\"published\" is {article.Published.Value:yyyy-MM-dd}, later than the moment it was received ({received:yyyy-MM-dd HH:mm} UTC); mend the date, or the clock of this machine");
        return input;
    }

    private static ArticleInput Refuse(ArticleInput input, FormattableString fault) => input with { Article = null, Fault = fault.ToString(CultureInfo.InvariantCulture) };

    private static ArticleInput Refuse(ArticleInput input, string fault) => input with { Article = null, Fault = fault };

    // Chinese, Japanese, Thai and their neighbours write no blanks: their characters end a word here.
    private static int LengthOfLongestWord(string text)
    {
        var (longest, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ((>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and <= '\uDFFF') or (>= '\uF900' and <= '\uFFEF'))) continue;
            longest = Math.Max(longest, i - start);
            start = i + 1;
        }
        return longest;
    }
}
