namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>Builds the tree from events of either reader: namespaces, <c>xml:base</c>, and a limit to depth.</summary>
internal sealed class FeedTreeBuilder(Uri? address)
{
    // Deeper than any feed. What lies deeper is read as if its tags were not there.
    private const int MaxDepth = 200;

    private readonly Stack<Scope> _open = new();
    private int _tooDeep;

    /// <summary>The first element without a parent; null when there is none.</summary>
    public FeedElement? Root { get; private set; }

    public int Depth => _open.Count + _tooDeep;

    /// <summary>Names of open elements, innermost first, as written.</summary>
    public IEnumerable<string> OpenNames => _open.Select(s => s.Element.QualifiedName);

    public void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        if (_tooDeep > 0 || _open.Count == MaxDepth)
        {
            _tooDeep++;
            return;
        }
        var outer = _open.TryPeek(out var parent) ? parent : new Scope(new FeedElement("", "", [], address), []);
        var spaces = outer.Spaces;
        var at = outer.Element.Base;
        foreach (var (key, value) in attributes)
        {
            if (key == "xmlns" || key.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase))
            {
                if (ReferenceEquals(spaces, outer.Spaces)) spaces = new Dictionary<string, string>(outer.Spaces, StringComparer.Ordinal);
                spaces[key.Length > 6 ? key[6..] : ""] = value.Length == 0 ? Vocabularies.Core : Vocabularies.Of(value);
            }
            else if (key.Equals("xml:base", StringComparison.OrdinalIgnoreCase))
            {
                at = Addresses.Join(at, value);
            }
        }
        var element = new FeedElement(name, VocabularyOf(name, spaces), attributes, at);
        if (_open.Count > 0) outer.Element.Add(element);
        else Root ??= element;
        _open.Push(new Scope(element, spaces));
    }

    public void Text(string text)
    {
        if (text.Length > 0 && _open.TryPeek(out var scope)) scope.Element.Add(text);
    }

    public void Close()
    {
        if (_tooDeep > 0) _tooDeep--;
        else _open.TryPop(out _);
    }

    // A default namespace we have never met is a feed format in somebody's own dialect, not a vocabulary inside one.
    private static string VocabularyOf(string name, Dictionary<string, string> spaces)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : name[..colon];
        if (spaces.TryGetValue(prefix, out var known)) return prefix.Length == 0 && known.Contains('.', StringComparison.Ordinal) ? Vocabularies.Core : known;
        return prefix.Length == 0 ? Vocabularies.Core : Vocabularies.OfUndeclared(prefix);
    }

    private readonly record struct Scope(FeedElement Element, Dictionary<string, string> Spaces);
}
