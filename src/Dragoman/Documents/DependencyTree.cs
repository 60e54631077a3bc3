namespace Dragoman.Documents;

/// <summary>The dependents of every token of a document, in the order of the text: the arcs turned round. Its buffers are reused with the document.</summary>
internal sealed class DependencyTree
{
    private int[] _first = [];
    private int[] _next = [];
    private Arc[] _arcs = [];

    /// <summary>Takes the arcs of a document.</summary>
    public void Fill(ReadOnlySpan<Arc> arcs)
    {
        if (_first.Length < arcs.Length)
        {
            Array.Resize(ref _first, arcs.Length * 2);
            Array.Resize(ref _next, arcs.Length * 2);
            Array.Resize(ref _arcs, arcs.Length * 2);
        }
        arcs.CopyTo(_arcs);
        _first.AsSpan(0, arcs.Length).Fill(-1);
        // Backwards, so that each chain comes out in the order of the text.
        for (var i = arcs.Length - 1; i >= 0; i--)
        {
            var head = arcs[i].Head;
            if (head < 0) continue;
            _next[i] = _first[head];
            _first[head] = i;
        }
    }

    /// <summary>The head of a token; -1 at the root.</summary>
    public int Head(int token) => _arcs[token].Head;

    /// <summary>The relation of a token to its head.</summary>
    public DepRel Relation(int token) => _arcs[token].Relation;

    /// <summary>The dependents of a token.</summary>
    public ChildEnumerator Children(int token) => new(this, token);

    /// <summary>The first dependent with the relation; -1 when there is none.</summary>
    public int Child(int token, DepRel relation)
    {
        foreach (var child in Children(token)) if (_arcs[child].Relation == relation) return child;
        return -1;
    }

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or depends on it, at any distance.</summary>
    public bool IsBelow(int token, int ancestor)
    {
        for (; token >= 0; token = _arcs[token].Head) if (token == ancestor) return true;
        return false;
    }

    /// <summary>Enumerates dependents without allocating.</summary>
    internal struct ChildEnumerator(DependencyTree tree, int token)
    {
        public int Current { get; private set; } = -2;

        public bool MoveNext()
        {
            Current = Current == -2 ? tree._first[token] : tree._next[Current];
            return Current >= 0;
        }

        public readonly ChildEnumerator GetEnumerator() => this;
    }
}
