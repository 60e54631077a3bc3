using AngleSharp.Dom;

namespace Dragoman.Ingestion.Pages;

/// <summary>
/// An element or text of a page that is being taken apart. A tree of our own, because the parser's finds a sibling by searching all of them, which on a page of
/// 100,000 paragraphs takes minutes; and because it can count each part once.
/// </summary>
internal sealed class PageNode
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "canvas", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video",
    };

    private readonly IElement? _source;
    private readonly List<PageNode> _children = [];
    private PageStats? _stats;
    private PageStats? _inner;

    /// <summary>An element; with a source, its attributes are to be had.</summary>
    public PageNode(string name, IElement? source = null)
    {
        Name = name;
        _source = source;
    }

    private PageNode(string text, bool _)
    {
        Name = "";
        Text = text;
    }

    /// <summary>Name of an element in lower case; empty for text.</summary>
    public string Name { get; private set; }

    /// <summary>The text; empty for an element.</summary>
    public string Text { get; } = "";

    public PageNode? Parent { get; private set; }

    public IReadOnlyList<PageNode> Children => _children;

    public IEnumerable<PageNode> Elements => _children.Where(c => c.Name.Length > 0);

    public string? ClassName => _source?.ClassName;

    public string? Id => _source?.Id;

    public bool IsBlock => Blocks.Contains(Name);

    public bool IsContainer => Name is "blockquote" or "dl" or "div" or "img" or "ol" or "p" or "pre" or "table" or "ul" or "section" or "article" or "figure" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Text, or an element of running text that holds nothing but running text.</summary>
    public bool IsPhrase => Stats.NonPhrases == 0;

    public bool IsBlank => Name.Length == 0 ? string.IsNullOrWhiteSpace(Text) : Name == "br";

    /// <summary>What this node and all below it are made of.</summary>
    public PageStats Stats => _stats ??= Name.Length == 0 ? PageStats.Of(Text) : Inner.Inside(this);

    /// <summary>What all below it is made of, this element not counted.</summary>
    public PageStats Inner => _inner ??= _children.Aggregate(default(PageStats), (sum, c) => sum + c.Stats);

    public static PageNode OfText(string text) => new(text, false);

    public string? Attribute(string name) => _source?.GetAttribute(name);

    public void Add(PageNode child)
    {
        child.Parent = this;
        _children.Add(child);
        Forget();
    }

    /// <summary>Puts other children in place of those there are.</summary>
    public void SetChildren(IReadOnlyList<PageNode> children)
    {
        _children.Clear();
        _children.AddRange(children);
        foreach (var child in children) child.Parent = this;
        Forget();
    }

    public void Put(int index, PageNode child)
    {
        child.Parent = this;
        _children[index] = child;
        Forget();
    }

    public void Rename(string name)
    {
        Name = name;
        Forget();
    }

    /// <summary>Takes out everything below that the condition names. Innermost first, so that a part is judged by what is left of it.</summary>
    public void RemoveAll(Func<PageNode, bool> isOut)
    {
        foreach (var child in _children) child.RemoveAll(isOut);
        if (_children.RemoveAll(c => c.Name.Length > 0 && isOut(c)) > 0) Forget();
    }

    /// <summary>All elements below, in document order.</summary>
    public IEnumerable<PageNode> Descendants()
    {
        var waiting = new Stack<PageNode>();
        for (var i = _children.Count - 1; i >= 0; i--) waiting.Push(_children[i]);
        while (waiting.TryPop(out var node))
        {
            if (node.Name.Length == 0) continue;
            yield return node;
            for (var i = node._children.Count - 1; i >= 0; i--) waiting.Push(node._children[i]);
        }
    }

    public bool HasAncestor(Func<PageNode, bool> wanted, int depth = int.MaxValue)
    {
        for (var at = Parent; at is not null && depth-- > 0; at = at.Parent) if (wanted(at)) return true;
        return false;
    }

    /// <summary>All text below.</summary>
    public string AllText() => string.Concat(Texts(this));

    // Depth is bounded by the guard before the parser.
    private static IEnumerable<string> Texts(PageNode node) => node.Name.Length == 0 ? [node.Text] : node._children.SelectMany(Texts);

    // Where an element has forgotten, all above it have.
    private void Forget()
    {
        for (var at = this; at is not null && (at._stats is not null || at._inner is not null || at == this); at = at.Parent) (at._stats, at._inner) = (null, null);
    }
}
