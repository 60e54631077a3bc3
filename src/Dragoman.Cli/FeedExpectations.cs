using System.Globalization;
using System.Text.Json;
using Dragoman.Ingestion.Feeds;

namespace Dragoman.Cli;

/// <summary>Expectations about a feed in the terms of feedparser's result, put into ours. docs/feeds.md has the table.</summary>
internal static class FeedExpectations
{
    /// <summary>Whether the feed meets an expectation; null when our fields cannot say it.</summary>
    public static bool? Judge(Feed feed, JsonElement check)
    {
        var path = check.GetProperty("path").EnumerateArray().Select(p => p.ToString()).ToArray();
        var operation = check.GetProperty("op").GetString();
        var expected = check.TryGetProperty("value", out var value) ? value : default;
        if (path is ["bozo"]) return operation is "truthy" or "falsy" ? IsIllFormed(feed) == (operation == "truthy") : null;
        if (path is ["entries"] && operation == "len==") return feed.Items.Length == expected.GetInt32();
        if (path is ["feed", .. var ofFeed]) return Judge(FeedField(feed, ofFeed), operation, expected);
        if (path is not ["entries", var number, .. var ofItem] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
        // "has" and "has not" name the field in their value.
        if (ofItem.Length == 0 && operation is "has" or "has not" && expected.ValueKind == JsonValueKind.String) (ofItem, operation) = ([expected.GetString()!], operation == "has" ? "truthy" : "falsy"); // A string.
        var item = index < feed.Items.Length ? feed.Items[index] : new FeedItem();
        return Judge(ItemField(item, ofItem), operation, expected);
    }

    private static bool IsIllFormed(Feed feed) => feed.Warnings.Any(w => w.StartsWith("not well-formed", StringComparison.Ordinal) || w.StartsWith("encoding:", StringComparison.Ordinal));

    private static Field? FeedField(Feed feed, string[] path) => path switch
    {
        ["title"] or ["title_detail", "value"] => new Field(feed.Title),
        ["link"] => new Field(feed.Link),
        _ => null,
    };

    private static Field? ItemField(FeedItem item, string[] path) => path switch
    {
        ["title"] or ["title_detail", "value"] => new Field(item.Title),
        ["link"] => new Field(item.Link),
        ["id"] or ["guid"] => new Field(item.Id),
        ["summary"] or ["summary_detail", "value"] => new Field(item.Summary),
        // feedparser copies the content into a missing description.
        ["description"] => new Field(item.Summary ?? item.Content),
        ["content", "0", "value"] => new Field(item.Content),
        ["author"] => new Field(item.Author),
        ["author_detail", "name"] => new Field(item.Author is { } author && author.EndsWith(')') ? author[..author.LastIndexOf(" (", StringComparison.Ordinal)] : item.Author),
        ["author_detail", "email"] => new Field(item.Author?.Split(['(', ')', ' ']).FirstOrDefault(p => p.Contains('@', StringComparison.Ordinal))),
        ["published"] or ["published_parsed"] => new Field(null, item.Published),
        ["updated"] or ["updated_parsed"] => new Field(null, item.Updated),
        ["enclosures", var number, var part] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var i) => Enclosure(i < item.Enclosures.Length ? item.Enclosures[i] : null, part),
        _ => null,
    };

    private static Field? Enclosure(FeedEnclosure? enclosure, string part) => part switch
    {
        "href" or "url" => new Field(enclosure?.Url),
        "type" => new Field(enclosure?.Type),
        "length" => new Field(enclosure?.Length?.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static bool? Judge(Field? field, string? operation, JsonElement expected) => field is not { } found ? null : operation switch
    {
        "==" => found.Is(expected),
        "!=" => !found.Is(expected),
        "truthy" or "has" => !found.IsEmpty,
        "falsy" or "has not" => found.IsEmpty,
        _ => null,
    };

    private readonly record struct Field(string? Text, DateTimeOffset? Moment = null)
    {
        public bool IsEmpty => Text is null && Moment is null;

        // Dates are compared as moments: the expectation is a date as the feed writes it, or year, month, day, hour, minute, second in UTC.
        public bool Is(JsonElement expected) => expected.ValueKind switch
        {
            JsonValueKind.Null => IsEmpty,
            JsonValueKind.Array when Moment is { } moment => expected.EnumerateArray().Take(6).Select(n => n.GetInt32())
                .SequenceEqual([moment.UtcDateTime.Year, moment.UtcDateTime.Month, moment.UtcDateTime.Day, moment.UtcDateTime.Hour, moment.UtcDateTime.Minute, moment.UtcDateTime.Second]),
            JsonValueKind.String when Moment is { } moment => DateTimeOffset.TryParse(expected.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var given) && given == moment,
            JsonValueKind.String => (Text ?? "") == expected.GetString(),
            JsonValueKind.Number => Text == expected.GetRawText(),
            _ => false,
        };
    }
}
