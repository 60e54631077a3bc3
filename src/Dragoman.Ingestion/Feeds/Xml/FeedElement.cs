using System.Text;

namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>An element of a feed. Names are compared without regard to case and prefix: feeds get both wrong.</summary>
/// <param name="qualifiedName">As written, with prefix.</param>
/// <param name="vocabulary">Short name of the vocabulary, empty for the feed formats themselves.</param>
/// <param name="attributes">As written, in order, declarations of namespaces included.</param>
/// <param name="baseAddress">Where relative addresses in here start from, or null.</param>
internal sealed class FeedElement(string qualifiedName, string vocabulary, IReadOnlyList<KeyValuePair<string, string>> attributes, Uri? baseAddress)
{
    private readonly List<FeedPart> _parts = [];

    /// <summary>As written, with prefix.</summary>
    public string QualifiedName => qualifiedName;

    /// <summary>"title", "dc:creator": vocabulary and name in lower case.</summary>
    public string Key { get; } = vocabulary.Length == 0 ? LocalName(qualifiedName) : $"{vocabulary}:{LocalName(qualifiedName)}";

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => attributes;

    public Uri? Base => baseAddress;

    public IReadOnlyList<FeedPart> Parts => _parts;

    public IEnumerable<FeedElement> Children => _parts.Where(p => p.Element is not null).Select(p => p.Element!); // Filtered.

    public bool HasChildren => _parts.Exists(p => p.Element is not null);

    public void Add(FeedElement child) => _parts.Add(new FeedPart(null, child));

    public void Add(string text) => _parts.Add(new FeedPart(text, null));

    /// <summary>The value of an attribute, whatever its prefix; null when there is none.</summary>
    public string? Attribute(string name)
    {
        foreach (var (key, value) in attributes) if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    /// <summary>The value of an attribute with any prefix, as in <c>rdf:about</c>.</summary>
    public string? PrefixedAttribute(string name)
    {
        foreach (var (key, value) in attributes) if (key.Contains(':', StringComparison.Ordinal) && LocalName(key) == name && !key.StartsWith("xmlns", StringComparison.Ordinal)) return value;
        return null;
    }

    /// <summary>All text in here and below, not trimmed.</summary>
    public string AllText()
    {
        if (_parts is [{ Text: { } only }]) return only;
        var text = new StringBuilder();
        Collect(this, text);
        return text.ToString();
    }

    // Depth is bounded by the builder of the tree.
    private static void Collect(FeedElement element, StringBuilder text)
    {
        foreach (var part in element._parts)
        {
            if (part.Element is { } child) Collect(child, text);
            else text.Append(part.Text);
        }
    }

    private static string LocalName(string qualifiedName) => qualifiedName[(qualifiedName.LastIndexOf(':') + 1)..].ToLowerInvariant();
}
