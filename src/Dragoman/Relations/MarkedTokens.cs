using Dragoman.Documents;

namespace Dragoman.Relations;

/// <summary>Two sides as tokens of a document: which tokens belong to which side, and the head of each.</summary>
internal sealed class MarkedTokens
{
    private readonly Side[] _sides;

    /// <summary>Finds the tokens of both sides; a token in both belongs to the side whose words are fewer, so that "its parliament" stands out of "Iran and its parliament".</summary>
    public MarkedTokens(Document document, Func<TextSpan, bool> isSource, Func<TextSpan, bool> isTarget)
    {
        _sides = new Side[document.Tokens.Count];
        int sources = 0, targets = 0;
        for (var i = 0; i < _sides.Length; i++)
        {
            if (isSource(document.Tokens[i].Span)) (_sides[i], sources) = (Side.Source, sources + 1);
            if (!isTarget(document.Tokens[i].Span)) continue;
            targets++;
            _sides[i] |= Side.Target;
        }
        for (var i = 0; i < _sides.Length; i++) if (_sides[i] == (Side.Source | Side.Target)) _sides[i] = targets <= sources ? Side.Target : Side.Source;
        Source = HeadOf(document, Side.Source);
        Target = HeadOf(document, Side.Target);
    }

    /// <summary>A side, or none.</summary>
    [Flags]
    internal enum Side : byte
    {
        /// <summary>Neither.</summary>
        None = 0,

        /// <summary>The acting side.</summary>
        Source = 1,

        /// <summary>The receiving side.</summary>
        Target = 2,
    }

    /// <summary>Head of the source; -1 when no token is marked.</summary>
    public int Source { get; }

    /// <summary>Head of the target; -1 when no token is marked.</summary>
    public int Target { get; }

    /// <summary>The side of a token.</summary>
    public Side this[int token] => _sides[token];

    // Of several marked phrases the first that hangs highest.
    private int HeadOf(Document document, Side side)
    {
        var best = -1;
        var least = int.MaxValue;
        for (var i = 0; i < _sides.Length; i++)
        {
            if (_sides[i] != side || document.Tags[i].Upos == Upos.Punct) continue;
            var depth = 0;
            for (var token = document.Tree.Head(i); token >= 0; token = document.Tree.Head(token)) depth++;
            if (depth >= least) continue;
            (best, least) = (i, depth);
        }
        return best;
    }
}
