namespace Dragoman.Web.Views;

/// <summary>Takes a filter apart into the conditions that stand side by side, so that a page can show, add and take away one at a time.</summary>
internal static class FilterTerms
{
    /// <summary>The conditions; a filter with OR at its top is one condition, in brackets.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var terms = new List<string>();
        var (depth, quoted, start) = (0, false, -1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsWhiteSpace(c) && !quoted && depth == 0)
            {
                if (start >= 0) terms.Add(text[start..i]);
                start = -1;
                continue;
            }
            if (start < 0) start = i;
            if (c == '"') quoted = !quoted;
            else if (!quoted && c == '(') depth++;
            else if (!quoted && c == ')') depth--;
        }
        // An end inside a quotation or bracket: not a filter, shown as it is.
        if (start >= 0 && start < text.Length && (quoted || depth != 0)) return [text];
        if (terms.Contains("OR", StringComparer.Ordinal)) return [$"({text})"];
        return [.. Joined(terms)];
    }

    /// <summary>The field of a condition; null for words, brackets and what is negated.</summary>
    public static string? FieldOf(string term)
    {
        var end = term.AsSpan().IndexOfAny(":<>=");
        return end > 0 && !term.AsSpan(0, end).ContainsAnyExceptInRange('A', 'z') ? term[..end].ToLowerInvariant() : null;
    }

    /// <summary>The filter with a condition in place of those of the same field.</summary>
    public static string With(string text, string term) => string.Join(' ', Split(text).Where(t => FieldOf(t) is not { } field || field != FieldOf(term)).Append(term));

    /// <summary>The filter without the conditions of a field.</summary>
    public static string Without(string text, string field) => string.Join(' ', Split(text).Where(t => FieldOf(t) != field));

    /// <summary>The filter without one condition.</summary>
    public static string Less(string text, string term) => string.Join(' ', Split(text).Where(t => t != term));

    /// <summary>A condition; the value is quoted where it must be.</summary>
    public static string Of(string field, string value) =>
        value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':') && value.Length > 0 ? $"{field}:{value}" : $"{field}:\"{value.Replace('"', ' ')}\"";

    // NOT belongs to what follows it, and AND says nothing.
    private static IEnumerable<string> Joined(List<string> terms)
    {
        var not = "";
        foreach (var term in terms)
        {
            if (term == "NOT") not += "NOT ";
            else if (term != "AND")
            {
                yield return not + term;
                not = "";
            }
        }
    }
}
