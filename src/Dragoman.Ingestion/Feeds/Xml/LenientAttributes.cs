namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>Reads the attributes of a tag, quoted or not, up to its end.</summary>
internal static class LenientAttributes
{
    private const int Most = 100;

    /// <summary>Reads from behind the name; <paramref name="at"/> stands on the <c>&gt;</c> afterwards, or where the next tag begins, or at the end of the text.</summary>
    public static List<KeyValuePair<string, string>> Read(string text, ref int at, References references)
    {
        var attributes = new List<KeyValuePair<string, string>>();
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '/' or '"' or '\'' or '=')
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '/' or '<')) at++;
            var name = text[start..at];
            var value = Value(text, ref at);
            if (attributes.Count < Most) attributes.Add(new(name, references.Resolve(value)));
        }
        return attributes;
    }

    private static string Value(string text, ref int at)
    {
        var sign = Blanks(text, at);
        if (sign == text.Length || text[sign] != '=') return "";
        at = Blanks(text, sign + 1);
        if (at == text.Length) return "";
        if (text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);
            var end = close < 0 ? text.Length : close;
            var quoted = text[(at + 1)..end];
            at = Math.Min(end + 1, text.Length);
            return quoted;
        }
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<')) at++;
        // The stroke of "<br clear=all/>" ends the tag.
        if (at > start && at < text.Length && text[at] == '>' && text[at - 1] == '/') at--;
        return text[start..at];
    }

    private static int Blanks(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        return from;
    }
}
