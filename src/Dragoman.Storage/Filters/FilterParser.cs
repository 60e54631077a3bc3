using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Storage.Filters;

/// <summary>
/// Reads the filter language by recursive descent:
/// <c>or = and { "OR" and }</c>, <c>and = unary { [ "AND" ] unary }</c>, <c>unary = ( "-" | "NOT" ) unary | "(" or ")" | term</c>,
/// <c>term = key ":" value { "," value } | key operator number | word | "phrase"</c>.
/// </summary>
internal sealed class FilterParser(string text)
{
    private const int LongestText = 4000;
    private const int Deepest = 100;

    private int _at;
    private int _depth;

    /// <summary>The tree of the whole text.</summary>
    /// <exception cref="FilterException">The text does not follow the grammar.</exception>
    public FilterNode Parse()
    {
        if (text.Length > LongestText) throw new FilterException(text[..80], 0, $"the filter has {text.Length} characters; at most {LongestText} are read");
        var node = ParseOr();
        if (!AtEnd()) throw Fault(_at, "this bracket closes nothing");
        return node;
    }

    private FilterNode ParseOr()
    {
        if (++_depth > Deepest) throw Fault(_at, $"brackets and negations are more than {Deepest} deep");
        var parts = ImmutableArray.CreateBuilder<FilterNode>();
        do parts.Add(ParseAnd());
        while (TryWord("OR"));
        _depth--;
        return parts.Count == 1 ? parts[0] : new FilterNode.Or(parts.ToImmutable());
    }

    private FilterNode ParseAnd()
    {
        var parts = ImmutableArray.CreateBuilder<FilterNode>();
        do parts.Add(ParseUnary());
        while (TryWord("AND") || !(AtEnd() || text[_at] == ')' || IsWord("OR")));
        return parts.Count == 1 ? parts[0] : new FilterNode.And(parts.ToImmutable());
    }

    private FilterNode ParseUnary()
    {
        if (AtEnd()) throw Fault(text.Length, "the filter breaks off; a condition is expected");
        if (IsWord("OR") || IsWord("AND")) throw Fault(_at, "a condition is expected before this word; quote it to search for it");
        if (text[_at] == ')') throw Fault(_at, "a condition is expected before this bracket");
        if (text[_at] == '-' || IsWord("NOT"))
        {
            _at += text[_at] == '-' ? 1 : 3;
            if (++_depth > Deepest) throw Fault(_at, $"brackets and negations are more than {Deepest} deep");
            var negated = new FilterNode.Not(ParseUnary());
            _depth--;
            return negated;
        }
        if (text[_at] != '(') return ParseTerm();
        var open = _at++;
        var inner = ParseOr();
        if (AtEnd()) throw Fault(open, "this bracket is never closed");
        _at++;
        return inner;
    }

    private FilterNode ParseTerm()
    {
        var start = _at;
        if (text[_at] == '"') return new FilterNode.Term(FilterKey.Text, [Quoted()]);
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not (':' or '<' or '>' or '=' or '(' or ')' or '"')) _at++;
        var word = text[start.._at];
        if (_at == text.Length || text[_at] is not (':' or '<' or '>' or '=')) return new FilterNode.Term(FilterKey.Text, [word]);
        if (!FilterKeys.TryParse(word, out var key)) throw Fault(start, $"\"{word}\" is no field; expected one of: {FilterKeys.List}");
        return FilterKeys.IsNumber(key) ? ParseNumber(key) : ParseValues(key);
    }

    private FilterNode.Number ParseNumber(FilterKey key)
    {
        var name = FilterKeys.Name(key);
        var operation = text[_at++].ToString();
        if (operation is "<" or ">" && _at < text.Length && text[_at] == '=') operation += text[_at++];
        var start = _at;
        var value = Bare();
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) throw Fault(start, $"\"{value}\" is no number; expected as in {name}>=0.8");
        return new FilterNode.Number(key, operation == ":" ? "=" : operation, number);
    }

    private FilterNode ParseValues(FilterKey key)
    {
        if (text[_at] != ':') throw Fault(_at, $"\"{FilterKeys.Name(key)}\" takes a colon and a value");
        var start = ++_at;
        if (key == FilterKey.Box) return ParseBox(start);
        var parts = ImmutableArray.CreateBuilder<FilterNode>();
        var values = ImmutableArray.CreateBuilder<string>();
        do
        {
            start = _at;
            var value = _at < text.Length && text[_at] == '"' ? Quoted() : Bare();
            if (string.IsNullOrWhiteSpace(value)) throw Fault(start, $"a value is expected after \"{FilterKeys.Name(key)}:\"");
            if (FilterKeys.IsDays(key)) parts.Add(ParseDays(key, value, start));
            else values.Add(FilterKeys.Read(key, value) is { Fault: { } fault } ? throw Fault(start, fault) : FilterKeys.Read(key, value).Value!); // Without a fault there is a value.
        }
        while (TrySign(','));
        if (values.Count > 0) return new FilterNode.Term(key, values.ToImmutable());
        return parts.Count == 1 ? parts[0] : new FilterNode.Or(parts.ToImmutable());
    }

    private FilterNode.Days ParseDays(FilterKey key, string value, int start)
    {
        var (from, to, at, fault) = DayRange.Read(value);
        return fault is null ? new FilterNode.Days(key, from, to) : throw Fault(start + at, fault);
    }

    private FilterNode.Box ParseBox(int start)
    {
        var corners = new List<double>();
        do corners.Add(double.TryParse(Bare(), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN);
        while (TrySign(','));
        return corners is [>= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180] && corners[0] <= corners[2]
            ? new FilterNode.Box(corners[0], corners[1], corners[2], corners[3])
            : throw Fault(start, "no box; south,west,north,east in degrees is expected, as in box:29.5,34.2,33.4,35.9");
    }

    private string Bare()
    {
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('(' or ')' or '"' or ',')) _at++;
        return text[start.._at];
    }

    private string Quoted()
    {
        var open = _at++;
        var end = text.IndexOf('"', _at);
        if (end < 0) throw Fault(open, "this quotation mark is never closed");
        var inside = text[_at..end];
        if (string.IsNullOrWhiteSpace(inside)) throw Fault(open, "nothing stands between these quotation marks");
        _at = end + 1;
        return inside;
    }

    private bool AtEnd()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        return _at == text.Length;
    }

    private bool IsWord(string word) =>
        !AtEnd() && text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal) && (_at + word.Length == text.Length || char.IsWhiteSpace(text[_at + word.Length]) || text[_at + word.Length] is '(' or ')');

    private bool TryWord(string word)
    {
        if (!IsWord(word)) return false;
        _at += word.Length;
        return true;
    }

    private bool TrySign(char sign)
    {
        if (_at == text.Length || text[_at] != sign) return false;
        _at++;
        return true;
    }

    private FilterException Fault(int at, string fault) => new(text, at, fault);
}
