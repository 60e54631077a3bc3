namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>
/// Reads XML that is none: stray ampersands and angle brackets, HTML's names for characters, unquoted attributes, end tags that are missing or belong to nothing,
/// files that break off. One pass, linear in the length of the text.
/// </summary>
internal sealed class LenientXml
{
    private readonly string _text;
    private readonly FeedTreeBuilder _builder;
    private readonly References _references = new();
    private int _at;

    private LenientXml(string text, Uri? address)
    {
        _text = text;
        _builder = new FeedTreeBuilder(address);
    }

    /// <summary>The root; null when the text holds no element.</summary>
    public static FeedElement? Read(string text, Uri? address)
    {
        var reader = new LenientXml(text, address);
        reader.ReadAll();
        return reader._builder.Root;
    }

    private void ReadAll()
    {
        while (_at < _text.Length)
        {
            var tag = NextTag(_at);
            if (tag > _at) _builder.Text(_references.Resolve(_text[_at..tag]));
            _at = tag;
            if (_at == _text.Length) break;
            if (Ahead("<!--")) _at = After("-->", _at + 4);
            else if (Ahead("<![CDATA[")) ReadCharacterData();
            else if (Ahead("<!")) _at = DocumentType.Skip(_text, _at, _references);
            else if (Ahead("<?")) _at = After(">", _at);
            else if (Ahead("</")) ReadEnd();
            else ReadStart();
        }
    }

    // A "<" that begins no tag is text.
    private int NextTag(int from)
    {
        for (var at = from; (at = _text.IndexOf('<', at)) >= 0; at++)
            if (at + 1 < _text.Length && (char.IsLetter(_text[at + 1]) || _text[at + 1] is '/' or '!' or '?' or '_')) return at;
        return _text.Length;
    }

    private bool Ahead(string what) => string.CompareOrdinal(_text, _at, what, 0, what.Length) == 0;

    private int After(string what, int from) => _text.IndexOf(what, Math.Min(from, _text.Length), StringComparison.Ordinal) is >= 0 and var found ? found + what.Length : _text.Length;

    private void ReadCharacterData()
    {
        var start = _at + "<![CDATA[".Length;
        _at = After("]]>", start);
        var end = _at >= start + 3 && string.CompareOrdinal(_text, _at - 3, "]]>", 0, 3) == 0 ? _at - 3 : _at;
        _builder.Text(Windows1252.Mend(_text[start..end]));
    }

    private void ReadEnd()
    {
        var end = _text.AsSpan(_at).IndexOfAny('>', '\n');
        var name = _text.AsSpan(_at + 2, (end < 0 ? _text.Length - _at : end) - 2).Trim().ToString();
        _at = end < 0 ? _text.Length : _at + end + 1;
        CloseUpTo(name);
    }

    private void CloseUpTo(string name)
    {
        var depth = 0;
        foreach (var open in _builder.OpenNames)
        {
            depth++;
            if (!open.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            for (var i = 0; i < depth; i++) _builder.Close();
            return;
        }
    }

    private void ReadStart()
    {
        var start = _at + 1;
        _at = start;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('>' or '/' or '<')) _at++;
        var name = _text[start.._at];
        var attributes = LenientAttributes.Read(_text, ref _at, _references);
        var isEmpty = _at > 0 && _at < _text.Length && _text[_at] == '>' && _text[_at - 1] == '/';
        if (_at < _text.Length && _text[_at] == '>') _at++;
        // Nothing holds a second item, so the end of the first was forgotten.
        if (IsItem(name) && _builder.OpenNames.FirstOrDefault(IsItem) is { } forgotten) CloseUpTo(forgotten);
        _builder.Open(name, attributes);
        if (isEmpty || IsVoid(name)) _builder.Close();
    }

    private static bool IsItem(string name) => name.Equals("item", StringComparison.OrdinalIgnoreCase) || name.Equals("entry", StringComparison.OrdinalIgnoreCase);

    private static bool IsVoid(string name) => name.ToLowerInvariant() is "br" or "hr" or "img" or "wbr" or "input";
}
