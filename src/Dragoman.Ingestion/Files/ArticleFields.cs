using System.Globalization;
using Dragoman.Documents;

namespace Dragoman.Ingestion.Files;

/// <summary>The fields of an article as a file holds them, before they are looked at.</summary>
internal sealed record ArticleFields
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Published { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    /// <summary>The article, or what is wrong with its fields.</summary>
    public ArticleInput ToInput(string source, int? line, ArticleFilesOptions options)
    {
        if (string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Title)) return new ArticleInput(source, line, null, "neither \"text\" nor \"title\" holds any text");
        var published = options.Date;
        if (!string.IsNullOrWhiteSpace(Published))
        {
            if (Moment(Published.Trim(), options.DateFormat) is not { } moment) return new ArticleInput(source, line, null, $"\"published\" is \"{Shorten(Published)}\"; {Expected(options)}");
            if (moment.Year is < Article.EarliestYear or > Article.LatestYear)
                return new ArticleInput(source, line, null, $"\"published\" is \"{Shorten(Published)}\"; a year from {Article.EarliestYear} to {Article.LatestYear} is expected");
            published = moment;
        }
        var body = (Text ?? "").ReplaceLineEndings("\n");
        return new ArticleInput(source, line, new Article
        {
            Id = ArticleId.For(Id, Outlet, Url, Title + "\n\n" + body),
            Title = string.IsNullOrWhiteSpace(Title) ? null : Title.Trim(),
            Body = body,
            Published = published,
            Url = Null(Url),
            Outlet = Null(Outlet),
            Language = Null(Language),
        }, null);
    }

    private static DateTimeOffset? Moment(string text, string? format)
    {
        if (format is not null) return DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var exact) ? exact : null;
        // 03/04/2022 is two days: it takes a format to say which.
        var isAmbiguous = text.Length >= 6 && char.IsAsciiDigit(text[0]) && text.AsSpan(0, Math.Min(text.Length, 3)).IndexOfAny("/.-") > 0;
        return !isAmbiguous && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    private static string Expected(ArticleFilesOptions options) =>
        options.DateFormat is { } format ? $"a date like {format} is expected" : "an ISO 8601 date or time is expected, as in 2022-02-24 or 2022-02-24T06:30:00Z (--date-format says how columns write theirs)";

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
