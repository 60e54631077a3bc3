using Dragoman.Documents;

namespace Dragoman.Events;

/// <summary>Finds the mentions in a noun phrase that can be a side of an act: its head, the members of a coordination, or whose phrase it is.</summary>
internal sealed class SideReader
{
    private const int MaxDepth = 3;

    private int[] _mentionOf = [];
    private Document? _document;

    /// <summary>Takes a document whose mentions and actors have been written.</summary>
    public void Fill(Document document)
    {
        _document = document;
        var tokens = document.Tokens.Count;
        if (_mentionOf.Length < tokens) _mentionOf = new int[tokens * 2];
        _mentionOf.AsSpan(0, tokens).Fill(-1);
        var mentions = document.Mentions.Items;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (document.Actors[i] is null) continue;
            for (var token = mentions[i].FirstToken; token < mentions[i].EndToken; token++) _mentionOf[token] = i;
        }
    }

    /// <summary>The mention that covers a token; -1 when there is none, or when it stands for nobody known.</summary>
    public int MentionAt(int token) => _mentionOf[token];

    /// <summary>Adds the mentions of the phrase headed by a token, without repeating one.</summary>
    public void Collect(int token, List<int> sides)
    {
        if (token >= 0) Collect(token, sides, MaxDepth);
    }

    private void Collect(int token, List<int> sides, int depth)
    {
        var tree = _document!.Tree; // Fill comes before Collect.
        var own = _mentionOf[token];
        if (own >= 0)
        {
            CollectSharers(tree, token, own, sides);
            if (!sides.Contains(own)) sides.Add(own);
            // "the presidents of Angola and Namibia": what is joined hangs on the last word of the mention, not on its head.
            var mention = _document.Mentions[own];
            for (var inside = mention.FirstToken; inside < mention.EndToken; inside++)
                if (inside != token && depth > 0) CollectJoined(tree, inside, sides, depth);
        }
        else if (depth > 0)
        {
            CollectOwners(tree, token, sides, depth);
        }
        if (depth > 0) CollectJoined(tree, token, sides, depth);
    }

    // "Indian and Chinese negotiators": the first hangs on the noun as its adjective and shares its role.
    private void CollectSharers(DependencyTree tree, int token, int own, List<int> sides)
    {
        if (_document!.Mentions[own].Role == 0) return; // Fill comes before Collect.
        foreach (var child in tree.Children(token))
        {
            if (tree.Relation(child) is not (DepRel.Amod or DepRel.Compound or DepRel.NmodPoss or DepRel.NmodDesc)) continue;
            var other = _mentionOf[child];
            if (other >= 0 && other != own && _document.Mentions[other].Role == _document.Mentions[own].Role && !sides.Contains(other)) sides.Add(other);
        }
    }

    private void CollectJoined(DependencyTree tree, int token, List<int> sides, int depth)
    {
        foreach (var child in tree.Children(token))
            if (tree.Relation(child) == DepRel.Conj && _document!.Tags[child].Upos is not Upos.Verb) Collect(child, sides, depth - 1); // Fill comes before Collect.
    }

    // "Syrian army positions", "Turkey's offer", "the territory of Ukraine": whose it is, nearest first.
    private void CollectOwners(DependencyTree tree, int token, List<int> sides, int depth)
    {
        var before = sides.Count;
        foreach (var child in tree.Children(token))
        {
            if (tree.Relation(child) is DepRel.NmodPoss or DepRel.Amod or DepRel.Compound or DepRel.Flat or DepRel.NmodDesc or DepRel.Nummod)
                Collect(child, sides, depth - 1);
        }
        if (sides.Count > before) return;
        foreach (var child in tree.Children(token))
        {
            if (tree.Relation(child) is DepRel.Nmod or DepRel.Appos) Collect(child, sides, depth - 1);
            if (sides.Count > before) return;
        }
    }
}
