using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Events;

/// <summary>What the model sees of a mention that may be a side of an act: the way from the act to it, who it is, and what the frame of the lexicon says.</summary>
internal sealed class SideFeatures(ActFeatures words)
{
    private const int MaxPath = 8;

    /// <summary>Writes the features of a mention for an act of the same sentence.</summary>
    /// <param name="document">The document whose words have been taken.</param>
    /// <param name="draft">The act, with the sides that its frame gave.</param>
    /// <param name="mention">Index of the mention.</param>
    /// <param name="sides">Whom the words of the sentence mean.</param>
    /// <param name="features">Filled anew.</param>
    public void Fill(Document document, ActDraft draft, int mention, SideReader sides, FeatureSet features)
    {
        var hashes = words.Hashes;
        var whom = document.Mentions[mention];
        var type = 1 + (ulong)draft.Type;
        var trigger = hashes.Word(draft.Trigger);
        var kind = words.Kind(document, whom.Head, sides);
        var fit = (ulong)SideSigns.Fit(draft, mention);
        features.Clear();
        features.Add(0, fit);
        features.Add(1, fit, type);
        features.Add(2, fit & 7, kind);
        features.Add(3, fit, TokenHashes.Of(draft.Entry.Rule));
        features.Add(4, kind, type);
        features.Add(5, (ulong)whom.Kind, fit & 7);
        var (path, length) = Path(document, draft.Trigger, whom.Head, type, features);
        features.Add(10, path);
        features.Add(11, path, type);
        features.Add(12, path, trigger);
        features.Add(13, path, fit & 7);
        features.Add(14, path, kind);
        features.Add(15, (ulong)length, fit & 7);
        var before = whom.Head < draft.Trigger ? 1UL : 0;
        features.Add(16, before, type, (ulong)Math.Min(Math.Abs(whom.Head - draft.Trigger), 12));
        var between = 0;
        foreach (var other in document.Mentions.Items)
            if (other.Sentence == draft.Sentence && other.Head > Math.Min(whom.Head, draft.Trigger) && other.Head < Math.Max(whom.Head, draft.Trigger)) between++;
        features.Add(17, before, (ulong)Math.Min(between, 4), type);
        features.Add(18, before, (ulong)Math.Min(between, 4), fit & 7);
        Governor(document, draft, whom, type, trigger, kind, features);
        var passive = new Clause(document).IsPassive(draft.Clause) ? 1UL : 0;
        features.Add(30, passive, before, type);
        features.Add(31, passive, path);
        features.Add(32, (ulong)document.Tags[draft.Trigger].Upos, (ulong)document.Tree.Relation(draft.Trigger), path);
        for (var at = Math.Min(whom.EndToken, draft.Trigger + 1); at < Math.Max(whom.FirstToken, draft.Trigger); at++)
            if (document.Tags[at].Upos is not Upos.Punct) features.Add(33, hashes.Word(at), before, type);
        for (var d = 1; d <= 2; d++)
        {
            if (whom.FirstToken - d >= 0) features.Add(34, hashes.Word(whom.FirstToken - d), (ulong)d, type);
            if (whom.EndToken + d - 1 < document.Tokens.Count) features.Add(35, hashes.Word(whom.EndToken + d - 1), (ulong)d, type);
        }
        features.Seal();
    }

    private (ulong Path, int Length) Path(Document document, int trigger, int mention, ulong type, FeatureSet features)
    {
        Span<int> up = stackalloc int[MaxPath];
        Span<int> down = stackalloc int[MaxPath];
        var (ups, downs) = (Chain(document, mention, up), Chain(document, trigger, down));
        var (i, j) = Meet(up[..ups], down[..downs]);
        if (i < 0) return (1, MaxPath);
        var hashes = words.Hashes;
        var path = 7UL;
        for (var at = 0; at < i; at++)
        {
            path = TokenHashes.Join(path, words.Link(document, up[at], document.Tree.Relation(up[at])));
            if (at > 0) features.Add(19, hashes.Word(up[at]), type);
        }
        path = TokenHashes.Join(path, 97);
        if (i > 0 && j > 0) features.Add(20, hashes.Word(up[i]), type);
        for (var at = j - 1; at >= 0; at--)
        {
            path = TokenHashes.Join(path, words.Link(document, down[at], document.Tree.Relation(down[at])));
            if (at > 0) features.Add(21, hashes.Word(down[at]), type);
        }
        return (path, i + j);
    }

    private void Governor(Document document, ActDraft draft, Mention whom, ulong type, ulong trigger, ulong kind, FeatureSet features)
    {
        var hashes = words.Hashes;
        var link = words.Link(document, whom.Head, document.Tree.Relation(whom.Head));
        var head = document.Tree.Head(whom.Head);
        features.Add(22, link, type);
        features.Add(23, link, trigger);
        if (head < 0) return;
        features.Add(24, link, hashes.Word(head), type);
        features.Add(25, link, hashes.Word(head), kind);
        features.Add(26, link, head == draft.Trigger ? 1UL : head == draft.Clause ? 2UL : draft.Words.Contains(head) ? 3UL : 0, type);
        features.Add(27, hashes.Word(head), trigger, link);
        features.Add(28, (ulong)document.Tags[head].Upos, link, document.Tree.IsBelow(whom.Head, draft.Trigger) ? 1UL : 0);
        features.Add(29, document.Tree.IsBelow(whom.Head, draft.Trigger) ? 1UL : 0, document.Tree.IsBelow(draft.Trigger, whom.Head) ? 1UL : 0, type);
    }

    private static int Chain(Document document, int token, Span<int> chain)
    {
        var count = 0;
        for (; token >= 0 && count < chain.Length; token = document.Tree.Head(token)) chain[count++] = token;
        return count;
    }

    // Where the two ways up meet; -1 when they do not within reach.
    private static (int Up, int Down) Meet(ReadOnlySpan<int> up, ReadOnlySpan<int> down)
    {
        for (var i = 0; i < up.Length; i++)
        {
            var j = down.IndexOf(up[i]);
            if (j >= 0) return (i, j);
        }
        return (-1, -1);
    }
}
