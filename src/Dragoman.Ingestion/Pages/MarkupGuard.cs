using System.Globalization;

namespace Dragoman.Ingestion.Pages;

/// <summary>
/// Refuses pages whose markup would cost a parser far more time than their length: building a tree costs, for each tag, a look at the elements still open, so 100,000
/// open elements cost minutes. One linear pass over the tags, before anything is parsed.
/// </summary>
internal static class MarkupGuard
{
    /// <summary>Deepest nesting read. Pages that forget their end tags reach some hundreds.</summary>
    public const int MaxDepth = 700;

    /// <summary>Most tags read.</summary>
    public const int MaxTags = 600_000;

    /// <summary>Longest single tag, in UTF-16 code units, but for pictures and styles that are written into it.</summary>
    public const int MaxTagLength = 2 * 1024 * 1024;

    private const int MaxAttributes = 2000;

    private static readonly HashSet<string> Childless = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame",
    };

    // The parser ends these itself when the next one begins. Inside SVG and MathML it does not.
    private static readonly HashSet<string> EndThemselves = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "rt", "rp",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes" };

    /// <summary>Why the page is not read; null when it may be.</summary>
    public static string? Check(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, tags = 0, islands = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = Behind(html, "-->", at + 4);
                continue;
            }
            var isEnd = html[at + 1] == '/';
            var name = Name(html, at + (isEnd ? 2 : 1));
            if (name.IsEmpty)
            {
                at++;
                continue;
            }
            var end = TagEnd(html, at + 1 + name.Length, out var attributes);
            if (++tags > MaxTags) return Refuse($"more than {MaxTags:N0} tags; no article has as many");
            if (end - at > MaxTagLength || attributes > MaxAttributes) return Refuse("a tag without end, or with thousands of attributes");
            var isIsland = name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
            var isClosed = end > 1 && end <= html.Length && html[end - 1] == '>' && html[end - 2] == '/' && (islands > 0 || isIsland);
            at = end;
            if (isEnd)
            {
                if (!names.TryGetValue(name, out var count) || count == 0) continue;
                names[name] = count - 1;
                depth--;
                if (isIsland) islands--;
                continue;
            }
            if (RawText.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && islands == 0)
            {
                at = Behind(html, name, end);
                continue;
            }
            if (isClosed || Childless.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || (islands == 0 && EndThemselves.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))) continue;
            names[name] = names.TryGetValue(name, out var before) ? before + 1 : 1;
            if (isIsland) islands++;
            if (++depth > MaxDepth) return Refuse($"more than {MaxDepth} elements inside one another; no article nests so deep");
        }
        return null;
    }

    private static string Refuse(FormattableString reason) => $"the markup is refused: {reason.ToString(CultureInfo.InvariantCulture)}";

    private static string Refuse(string reason) => $"the markup is refused: {reason}";

    private static ReadOnlySpan<char> Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':' or '_')) end++;
        return start < html.Length && char.IsAsciiLetter(html[start]) ? html.AsSpan(start, end - start) : default;
    }

    // A ">" may stand in a quoted value.
    private static int TagEnd(string html, int from, out int attributes)
    {
        attributes = 0;
        for (var at = from; at < html.Length; at++)
        {
            switch (html[at])
            {
                case '>':
                    return at + 1;
                case '=':
                    attributes++;
                    var quote = at + 1;
                    while (quote < html.Length && html[quote] is ' ' or '\n' or '\t' or '\r') quote++;
                    if (quote < html.Length && html[quote] is '"' or '\'' && html.IndexOf(html[quote], quote + 1) is > 0 and var close) at = close;
                    break;
                case ' ' when html[at - 1] != ' ':
                    attributes++;
                    break;
            }
        }
        return html.Length;
    }

    private static int Behind(string html, string what, int from) => html.IndexOf(what, Math.Min(from, html.Length), StringComparison.Ordinal) is >= 0 and var found ? found + what.Length : html.Length;

    // Behind the end tag of an element whose content is text; at the end of the page when it has none.
    private static int Behind(string html, ReadOnlySpan<char> name, int from)
    {
        for (var at = from; at < html.Length && (at = html.IndexOf("</", at, StringComparison.Ordinal)) >= 0; at += 2)
            if (html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at;
        return html.Length;
    }
}
