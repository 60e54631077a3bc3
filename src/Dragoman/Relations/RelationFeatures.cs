using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Records;

namespace Dragoman.Relations;

/// <summary>What the model sees of a text with two marked sides: the words on the path between them, what governs each, the words around, and what the rules found.</summary>
internal sealed class RelationFeatures(LexiconSenses senses)
{
    private const int MaxGovernors = 5;
    private const ulong SourceWord = 1, TargetWord = 2;

    private readonly List<int> _up = [];
    private readonly List<int> _down = [];
    private readonly TokenHashes _hashes = new();

    /// <summary>Writes the features of a document whose acts and records have been read.</summary>
    public void Fill(Document document, MarkedTokens marks, FeatureSet features)
    {
        features.Clear();
        Words(document, marks);
        features.Add(0, 0);
        Path(document, marks, features);
        Governors(document, marks, marks.Source, 100, features);
        Governors(document, marks, marks.Target, 130, features);
        Surface(document, marks, features);
        Sides(document, marks, features);
        Rules(document, marks, features);
        features.Seal();
    }

    private void Words(Document document, MarkedTokens marks)
    {
        _hashes.Fill(document, lemma => senses.Of(lemma.ToLowerInvariant()) != 0);
        for (var i = 0; i < document.Tokens.Count; i++)
            if (marks[i] != MarkedTokens.Side.None) _hashes.Mask(i, marks[i] == MarkedTokens.Side.Source ? SourceWord : TargetWord);
    }

    private void Path(Document document, MarkedTokens marks, FeatureSet features)
    {
        var (source, target) = (marks.Source, marks.Target);
        if (source < 0 || target < 0) return;
        features.Add(1, source < target ? 1UL : 2);
        _up.Clear();
        _down.Clear();
        for (var token = source; token >= 0; token = document.Tree.Head(token)) _up.Add(token);
        for (var token = target; token >= 0; token = document.Tree.Head(token)) _down.Add(token);
        if (_up[^1] != _down[^1])
        {
            features.Add(2, 0);
            return;
        }
        var top = _up[^1];
        while (_up.Count > 0 && _down.Count > 0 && _up[^1] == _down[^1])
        {
            top = _up[^1];
            _up.RemoveAt(_up.Count - 1);
            _down.RemoveAt(_down.Count - 1);
        }
        ulong lexical = 7, relations = 7;
        foreach (var token in _up)
        {
            lexical = TokenHashes.Join(lexical, _hashes.Word(token));
            relations = TokenHashes.Join(relations, (ulong)document.Tree.Relation(token));
            if (marks[token] == MarkedTokens.Side.None) OnPath(document, token, 10, features);
        }
        lexical = TokenHashes.Join(lexical, TokenHashes.Join(_hashes.Word(top), 99));
        relations = TokenHashes.Join(relations, 99);
        Frame(document, marks, top, 40, features);
        if (marks[top] == MarkedTokens.Side.None) OnPath(document, top, 20, features);
        for (var i = _down.Count - 1; i >= 0; i--)
        {
            var token = _down[i];
            lexical = TokenHashes.Join(lexical, _hashes.Word(token));
            relations = TokenHashes.Join(relations, (ulong)document.Tree.Relation(token));
            if (marks[token] == MarkedTokens.Side.None) OnPath(document, token, 30, features);
        }
        features.Add(3, lexical);
        features.Add(4, relations);
        features.Add(5, relations, _hashes.Word(top));
        features.Add(6, relations, _hashes.Stem(top));
        var first = _up.Count > 0 ? (ulong)document.Tree.Relation(_up[^1]) : 0;
        var last = _down.Count > 0 ? (ulong)document.Tree.Relation(_down[^1]) : 0;
        features.Add(7, _hashes.Word(top), first, last);
        features.Add(8, _hashes.Stem(top), first, last);
        features.Add(9, _hashes.Word(top), Case(document, target), last);
        AddSenses(document, top, 50, first * 64 + last, features);
    }

    // A word between the sides in the tree, whichever way it lies.
    private void OnPath(Document document, int token, int template, FeatureSet features)
    {
        features.Add(template, _hashes.Word(token));
        features.Add(template + 1, _hashes.Stem(token));
        features.Add(60, _hashes.Word(token));
        features.Add(61, _hashes.Stem(token));
        features.Add(template + 2, _hashes.Word(token), (ulong)document.Tree.Relation(token));
        AddSenses(document, token, 62, 0, features);
        foreach (var child in document.Tree.Children(token))
        {
            if (_hashes.Word(child) <= TargetWord) continue;
            var relation = document.Tree.Relation(child);
            if (relation is DepRel.Punct or DepRel.Det) continue;
            features.Add(63, _hashes.Word(child), (ulong)relation);
            features.Add(64, _hashes.Word(token), _hashes.Word(child));
        }
    }

    // Everything that hangs on a governing word, as one frame: "reject|S nsubj|demand obj".
    private void Frame(Document document, MarkedTokens marks, int token, int template, FeatureSet features)
    {
        foreach (var child in document.Tree.Children(token))
        {
            var relation = document.Tree.Relation(child);
            if (relation is DepRel.Punct or DepRel.Det) continue;
            features.Add(template, _hashes.Word(token), _hashes.Word(child), (ulong)relation);
            features.Add(template + 1, _hashes.Word(child), (ulong)relation);
            features.Add(template + 2, _hashes.Stem(child), marks[token] == MarkedTokens.Side.None ? 1UL : 0);
            if (relation is not (DepRel.Obl or DepRel.Obj or DepRel.Xcomp or DepRel.Ccomp or DepRel.Nmod or DepRel.Advcl)) continue;
            features.Add(template + 3, _hashes.Word(token), Case(document, child), _hashes.Word(child));
            AddSenses(document, child, template + 4, (ulong)relation, features);
            foreach (var below in document.Tree.Children(child))
            {
                if (document.Tree.Relation(below) is DepRel.Obj or DepRel.Xcomp or DepRel.Ccomp or DepRel.Nmod or DepRel.Amod or DepRel.Compound or DepRel.Obl)
                    features.Add(template + 5, _hashes.Word(child), _hashes.Word(below));
            }
        }
    }

    private void Governors(Document document, MarkedTokens marks, int head, int template, FeatureSet features)
    {
        if (head < 0) return;
        var branch = head;
        features.Add(template + 20, (ulong)document.Tree.Relation(head), Case(document, head));
        var token = document.Tree.Head(head);
        for (var step = 0; step < MaxGovernors && token >= 0; step++)
        {
            var relation = (ulong)document.Tree.Relation(branch);
            features.Add(template, _hashes.Word(token), (ulong)step);
            features.Add(template + 1, _hashes.Word(token));
            features.Add(template + 2, _hashes.Stem(token));
            features.Add(template + 3, _hashes.Word(token), relation);
            features.Add(template + 4, _hashes.Stem(token), relation, (ulong)Math.Min(step, 1));
            if (step == 0)
            {
                features.Add(template + 5, _hashes.Word(token), relation, Case(document, head));
                AddSenses(document, token, template + 6, relation, features);
                Frame(document, marks, token, template + 10, features);
            }
            else
            {
                AddSenses(document, token, template + 7, relation, features);
            }
            foreach (var child in document.Tree.Children(token))
            {
                var childRelation = document.Tree.Relation(child);
                if (childRelation is DepRel.Aux or DepRel.AuxPass or DepRel.Advmod or DepRel.Mark or DepRel.Cop) features.Add(template + 8, _hashes.Word(child), (ulong)Math.Min(step, 1));
                if (childRelation is DepRel.Obj or DepRel.CompoundPrt or DepRel.Xcomp) features.Add(template + 9, _hashes.Word(token), _hashes.Word(child));
            }
            branch = token;
            token = document.Tree.Head(token);
        }
    }

    private void Surface(Document document, MarkedTokens marks, FeatureSet features)
    {
        int firstMark = int.MaxValue, lastMark = -1;
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            if (marks[i] == MarkedTokens.Side.None) continue;
            firstMark = Math.Min(firstMark, i);
            lastMark = i;
        }
        var previous = TokenHashes.Nothing;
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            var upos = document.Tags[i].Upos;
            if (upos is Upos.Punct or Upos.Det) continue;
            var zone = i < firstMark ? 1UL : i > lastMark ? 3UL : 2UL;
            if (_hashes.Word(i) > TokenHashes.Number)
            {
                features.Add(70, _hashes.Word(i), zone);
                features.Add(71, _hashes.Word(i));
                if (upos is not (Upos.Verb or Upos.Noun or Upos.Adj)) features.Add(72, _hashes.Word(i), zone);
                else
                {
                    features.Add(73, _hashes.Stem(i), zone);
                    AddSenses(document, i, 74, zone, features);
                }
            }
            if (_hashes.Word(i) != previous) features.Add(75, previous, _hashes.Word(i));
            previous = _hashes.Word(i);
            if (marks[i] == MarkedTokens.Side.None) continue;
            var side = (ulong)marks[i];
            for (var d = 1; d <= 3; d++)
            {
                if (i + d < document.Tokens.Count && marks[i + d] != marks[i]) features.Add(76, _hashes.Word(i + d), side, (ulong)Math.Min(d, 2));
                if (i - d >= 0 && marks[i - d] != marks[i]) features.Add(77, _hashes.Word(i - d), side, (ulong)Math.Min(d, 2));
            }
        }
    }

    private static void Sides(Document document, MarkedTokens marks, FeatureSet features)
    {
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            if (marks[i] == MarkedTokens.Side.None || document.Tags[i].Upos is not (Upos.Noun or Upos.Adj)) continue;
            features.Add(80, TokenHashes.Of(document.Lemmas[i]), (ulong)marks[i], i == marks.Source || i == marks.Target ? 1UL : 0);
        }
        ulong source = 0, target = 0;
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            if (document.Actors[i] is not { } actor) continue;
            var mention = document.Mentions[i];
            var side = marks[mention.Head];
            if (side == MarkedTokens.Side.None) continue;
            var kind = actor.Sectors.Length > 0 ? TokenHashes.Of(actor.Sectors[0]) : actor.Group is { } group ? TokenHashes.Of(group) : 9UL;
            if (side == MarkedTokens.Side.Source) source = kind;
            else target = kind;
            features.Add(81, kind, (ulong)side);
        }
        features.Add(82, source, target);
    }

    // What the rules found: each act with how its sides fit the marks.
    private static void Rules(Document document, MarkedTokens marks, FeatureSet features)
    {
        var best = 0;
        for (var i = 0; i < document.Acts.Count; i++)
        {
            var act = document.Acts[i];
            var fit = Fit(document, marks, act.Actors, act.Symmetric ? act.Actors : act.Recipients);
            features.Add(90, (ulong)act.Type, (ulong)fit, act.Embedded ? 1UL : 0);
            features.Add(91, TokenHashes.Of(act.Cameo), (ulong)fit);
            features.Add(92, (ulong)act.Type, (ulong)document.Statuses[i].Status, (ulong)fit);
            features.Add(93, TokenHashes.Of(act.Rule), (ulong)Math.Min(fit, 1));
            best = Math.Max(best, fit);
        }
        for (var i = 0; i < document.Records.Count; i++)
        {
            var record = document.Records[i];
            var fit = (Holds(marks, record.Actors, MarkedTokens.Side.Source, document) ? 1 : 0)
                + (Holds(marks, record.Symmetric ? record.Actors : record.Recipients, MarkedTokens.Side.Target, document) ? 2 : 0);
            features.Add(94, TokenHashes.Of(RelationClasses.Of(record)), (ulong)fit);
            features.Add(95, (ulong)record.Type, (ulong)record.Status, (ulong)fit);
        }
        features.Add(96, (ulong)best);
    }

    private static int Fit(Document document, MarkedTokens marks, ImmutableArray<int> actors, ImmutableArray<int> recipients)
    {
        var fit = 0;
        foreach (var actor in actors)
        {
            if (marks[document.Mentions[actor].Head] == MarkedTokens.Side.Source) fit |= 1;
            if (marks[document.Mentions[actor].Head] == MarkedTokens.Side.Target) fit |= 4;
        }
        foreach (var recipient in recipients)
        {
            if (marks[document.Mentions[recipient].Head] == MarkedTokens.Side.Target) fit |= 2;
            if (marks[document.Mentions[recipient].Head] == MarkedTokens.Side.Source) fit |= 8;
        }
        return fit;
    }

    private static bool Holds(MarkedTokens marks, ImmutableArray<Actor> actors, MarkedTokens.Side side, Document document)
    {
        foreach (var actor in actors)
        {
            if (actor.Span is not { } span) continue;
            for (var i = 0; i < document.Tokens.Count; i++) if (marks[i] == side && document.Tokens[i].Span.Overlaps(span)) return true;
        }
        return false;
    }

    private void AddSenses(Document document, int token, int template, ulong where, FeatureSet features)
    {
        var types = senses.Of(document.Lemmas[token].ToLowerInvariant());
        for (var type = 0; types >> type != 0; type++) if ((types >> type & 1) != 0) features.Add(template, (ulong)type, where);
        if (types != 0) features.Add(template, (ulong)types + 100, where);
    }

    private ulong Case(Document document, int token)
    {
        foreach (var child in document.Tree.Children(token)) if (document.Tree.Relation(child) is DepRel.Case or DepRel.Mark) return _hashes.Word(child);
        return TokenHashes.Nothing;
    }
}
