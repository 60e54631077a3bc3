using System.Text.RegularExpressions;
using Dragoman.Ingestion.Feeds.Xml;

namespace Dragoman.Ingestion.Feeds;

/// <summary>Authors as "Name (address)", whichever way the feed has them.</summary>
internal static partial class Author
{
    /// <summary>The author an element names: Atom's parts, or a line of text; null when it names none.</summary>
    public static string? Read(FeedElement element)
    {
        if (!element.HasChildren) return Normalise(element.AllText());
        var name = Part(element, "name");
        var email = Part(element, "email");
        return Join(name, email) ?? Part(element, "uri") ?? Part(element, "url");
    }

    /// <summary>"me@example.com (Name)", "Name &lt;me@example.com&gt;" and the like in one form.</summary>
    public static string? Normalise(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (Email().Match(text) is not { Success: true } email) return text;
        var name = text.Remove(email.Index, email.Length).Replace("mailto:", "", StringComparison.OrdinalIgnoreCase).Replace("()", "", StringComparison.Ordinal)
            .Replace("<>", "", StringComparison.Ordinal).Replace("[]", "", StringComparison.Ordinal).Trim();
        if (name.StartsWith('(') && name.EndsWith(')')) name = name[1..^1].Trim();
        return Join(name, email.Value);
    }

    /// <summary>Name and address; null when there is neither.</summary>
    public static string? Join(string? name, string? email) =>
        string.IsNullOrWhiteSpace(name) ? string.IsNullOrWhiteSpace(email) ? null : email.Trim()
        : string.IsNullOrWhiteSpace(email) ? name.Trim() : $"{name.Trim()} ({email.Trim()})";

    private static string? Part(FeedElement element, string key) => element.Children.FirstOrDefault(c => c.Key == key)?.AllText().Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}", RegexOptions.None, 30_000)]
    private static partial Regex Email();
}
