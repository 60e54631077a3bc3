using System.Text.RegularExpressions;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Files;

/// <summary>
/// The plain-text downloads of newspaper databases: <c>3 of 17 DOCUMENTS</c> (or <c>Document 3 of 17</c>) on a line of its own, outlet, day, headline, then
/// lines such as <c>BYLINE:</c> and <c>LENGTH:</c>, the text, and more such lines behind it.
/// </summary>
internal sealed partial class NexisExport : TextExport
{
    public override bool Begins(string line, out string? rest)
    {
        rest = null;
        return Counter().IsMatch(line);
    }

    public override ArticleInput Read(string source, int line, string text, ArticleFilesOptions options)
    {
        var blocks = Blank().Split(text).Select(b => b.Trim()).Where(b => b.Length > 0 && !b.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase)).ToList();
        var fields = new ArticleFields();
        var (paragraphs, published) = (new List<string>(), (DateTimeOffset?)null);
        var isInText = false;
        foreach (var block in blocks)
        {
            if (Field().Match(block) is { Success: true } field)
            {
                var value = field.Groups["value"].Value.Trim();
                switch (field.Groups["name"].Value)
                {
                    case "HEADLINE": fields = fields with { Title = OneLine(value) }; break;
                    case "LANGUAGE": fields = fields with { Language = Language(value) }; break;
                    case "URL": fields = fields with { Url = value }; break;
                    // What follows the length is the text, and what follows the text is about the file.
                    case "LENGTH" or "BODY" or "DATELINE": isInText = true; break;
                    case "LOAD-DATE": isInText = false; break;
                }
                if (field.Groups["name"].Value == "BODY" && value.Length > 0) paragraphs.Add(OneLine(value));
            }
            else if (isInText) paragraphs.Add(OneLine(block));
            else if (paragraphs.Count > 0) continue;
            else if (published is null && WebDate.Read(DayOnly(block)) is { } day) published = day;
            else if (fields.Outlet is null) fields = fields with { Outlet = OneLine(block) };
            else fields = fields with { Title = fields.Title ?? OneLine(block) };
        }
        return (fields with { Text = string.Join("\n\n", paragraphs) }).ToInput(source, line, options with { Date = published ?? options.Date });
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // "March 3, 2012 Saturday\nLate Edition": the day of the week and the edition are not needed.
    private static string DayOnly(string block) => Weekday().Replace(block.Split('\n')[0], "").Trim();

    private static string? Language(string name) => name.Split(';')[0].Trim().ToUpperInvariant() switch
    {
        "ENGLISH" => "en",
        "FRENCH" => "fr",
        "GERMAN" => "de",
        "SPANISH" => "es",
        "DUTCH" => "nl",
        "ITALIAN" => "it",
        "PORTUGUESE" => "pt",
        "RUSSIAN" => "ru",
        "ARABIC" => "ar",
        _ => null,
    };

    [GeneratedRegex(@"^\s*(?:\d+\s+of\s+\d+\s+DOCUMENTS?|Document\s+\d+\s+of\s+\d+)\s*$", RegexOptions.IgnoreCase, 10_000)]
    public static partial Regex Counter();

    [GeneratedRegex(@"^(?<name>HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|BODY|HIGHLIGHT|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SUBJECT|GEOGRAPHIC|PERSON|ORGANIZATION|TYPE|URL|CORRECTION|CORRECTION-DATE|JOURNAL-CODE|ACC-NO|CATEGORY|COUNTRY|CITY|STATE|INDUSTRY|COMPANY|TICKER|SERIES|NAME):(?<value>.*)$", RegexOptions.Singleline, 10_000)]
    private static partial Regex Field();

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.None, 10_000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Weekday();
}
