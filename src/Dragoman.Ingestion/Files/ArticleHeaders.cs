using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Files;

/// <summary>Lines such as <c>Title: Ministers meet</c> before the text of an article, an empty line between them and the text.</summary>
internal static partial class ArticleHeaders
{
    /// <summary>Whether a line is such a header.</summary>
    public static bool IsHeader(string line) => Header().IsMatch(line);

    /// <summary>The fields of a text with headers; without any, the text is all there is.</summary>
    public static ArticleFields Read(string text)
    {
        var fields = new ArticleFields();
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            if (Header().Match(text[at..end]) is not { Success: true } header) break;
            var value = header.Groups["value"].Value.Trim();
            fields = header.Groups["name"].Value.ToLowerInvariant() switch
            {
                "id" => fields with { Id = value },
                "title" or "headline" => fields with { Title = value },
                "published" or "date" => fields with { Published = value },
                "url" or "link" => fields with { Url = value },
                "outlet" or "source" => fields with { Outlet = value },
                _ => fields with { Language = value },
            };
            at = Math.Min(end + 1, text.Length);
        }
        return fields with { Text = text[at..].Trim('\n', ' ') };
    }

    [GeneratedRegex(@"^\s*(?<name>id|title|headline|published|date|url|link|outlet|source|language)\s*:\s*(?<value>\S.*)$", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Header();
}
