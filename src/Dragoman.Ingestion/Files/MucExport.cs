using System.Text.RegularExpressions;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Files;

/// <summary>
/// Texts of the Message Understanding Conferences: a line such as <c>DEV-MUC3-0001 (NOSC)</c>, then a dateline with the day and the agency
/// (<c>SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT]</c>), then the report.
/// </summary>
internal sealed partial class MucExport : TextExport
{
    public override bool Begins(string line, out string? rest)
    {
        rest = line;
        return Heading().IsMatch(line);
    }

    public override ArticleInput Read(string source, int line, string text, ArticleFilesOptions options)
    {
        var heading = Heading().Match(text);
        var body = text[heading.Length..].Trim('\n', ' ');
        var dateline = Dateline().Match(body);
        var published = dateline.Success ? WebDate.Read(dateline.Groups["day"].Value) : null;
        return new ArticleFields
        {
            Id = heading.Success ? heading.Groups["id"].Value : null,
            Text = body,
            Outlet = dateline.Success ? dateline.Groups["agency"].Value : null,
        }.ToInput(source, line, options with { Date = published ?? options.Date });
    }

    [GeneratedRegex(@"^\s*(?<id>(?:DEV|TST\d?)-MUC\d-\d{4})\b[^\n]*", RegexOptions.None, 10_000)]
    public static partial Regex Heading();

    [GeneratedRegex(@"\A[^\[\]]{0,200}?(?<day>\d{1,2} [A-Z]{3} \d{2})\s+\((?<agency>[^()\n]{2,60})\)\s+--", RegexOptions.None, 10_000)]
    private static partial Regex Dateline();
}
