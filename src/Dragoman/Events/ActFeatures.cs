using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>What the model sees of a word that may bring in an act: the word, what the lexicon says of it, its arguments, what governs it, and the words around.</summary>
internal sealed class ActFeatures(LexiconSenses senses)
{
    private const int Window = 3;

    private Document? _document;

    /// <summary>Takes a document whose mentions and actors have been written.</summary>
    public void Take(Document document)
    {
        _document = document;
        Hashes.Fill(document, lemma => senses.Of(lemma.ToLowerInvariant()) != 0);
    }

    /// <summary>The words of the document taken.</summary>
    public TokenHashes Hashes { get; } = new();

    /// <summary>Writes the features of a token.</summary>
    /// <param name="token">The candidate.</param>
    /// <param name="entry">The unit of the lexicon that fits; null when none does.</param>
    /// <param name="sides">Whom the words of the sentence mean.</param>
    /// <param name="features">Filled anew.</param>
    public void Fill(int token, LexiconEntry? entry, SideReader sides, FeatureSet features)
    {
        var document = _document!; // Take comes before Fill.
        var tree = document.Tree;
        var word = Hashes.Word(token);
        var stem = Hashes.Stem(token);
        var pos = (ulong)document.Tags[token].Upos;
        features.Clear();
        features.Add(0, pos);
        features.Add(1, word, pos);
        features.Add(2, stem, pos);
        features.Add(3, (ulong)document.Tags[token].Xpos, word);
        features.Add(4, (ulong)document.Tags[token].Xpos, (ulong)tree.Relation(token));
        var lexical = Entry(entry, features);
        Senses(document, token, 8, 0, features);
        var shape = 7UL;
        foreach (var child in tree.Children(token))
        {
            var relation = tree.Relation(child);
            if (relation is DepRel.Punct) continue;
            var link = Link(document, child, relation);
            var kind = Kind(document, child, sides);
            features.Add(20, word, link);
            features.Add(21, word, link, Hashes.Word(child));
            features.Add(22, link, Hashes.Word(child));
            features.Add(23, link, Hashes.Stem(child), stem);
            features.Add(24, link, kind);
            features.Add(25, word, link, kind);
            features.Add(26, lexical, link, kind);
            Senses(document, child, 27, link, features);
            if (relation is DepRel.Obj or DepRel.Obl or DepRel.NsubjPass or DepRel.Nsubj or DepRel.Xcomp or DepRel.Ccomp or DepRel.Nmod or DepRel.NmodPoss or DepRel.Compound or DepRel.Amod)
            {
                shape = ((shape * 31) + link) * 31;
                foreach (var below in tree.Children(child))
                {
                    var lower = tree.Relation(below);
                    if (lower is DepRel.Punct or DepRel.Det or DepRel.Case) continue;
                    features.Add(28, link, Hashes.Word(child), Hashes.Word(below));
                    features.Add(29, link, Kind(document, below, sides), (ulong)lower);
                    features.Add(30, word, link, Hashes.Word(below));
                }
            }
        }
        features.Add(31, shape);
        features.Add(32, word, shape);
        Above(document, token, word, lexical, sides, features);
        Around(document, token, word, sides, features);
        features.Seal();
    }

    /// <summary>Whom or what a token means: the sector or group of the mention that covers it, else its part of speech.</summary>
    public ulong Kind(Document document, int token, SideReader sides)
    {
        var mention = sides.MentionAt(token);
        if (mention < 0) return 32 + (Hashes.Word(token) == TokenHashes.Name ? 20UL : (ulong)document.Tags[token].Upos);
        var actor = document.Actors[mention]!; // MentionAt gives only mentions that stand for somebody.
        if (actor.Sectors.Length > 0) return TokenHashes.Of(actor.Sectors[0]);
        if (actor.Group is { } group) return TokenHashes.Of(group);
        return actor.Certainty == ActorCertainty.Metonym ? 2UL : 1;
    }

    /// <summary>The relation of a token, with its preposition or subordinator.</summary>
    public ulong Link(Document document, int token, DepRel relation)
    {
        var link = (ulong)relation;
        if (relation is not (DepRel.Obl or DepRel.Nmod or DepRel.Advcl or DepRel.Acl or DepRel.Xcomp or DepRel.Ccomp)) return link;
        foreach (var child in document.Tree.Children(token))
            if (document.Tree.Relation(child) is DepRel.Case or DepRel.Mark) return TokenHashes.Join(link, Hashes.Word(child));
        return link;
    }

    /// <summary>Adds the types that a word can bring in.</summary>
    public void Senses(Document document, int token, int template, ulong where, FeatureSet features)
    {
        var types = senses.Of(document.Lemmas[token].ToLowerInvariant());
        for (var type = 0; types >> type != 0; type++) if ((types >> type & 1) != 0) features.Add(template, (ulong)type, where);
    }

    private static ulong Entry(LexiconEntry? entry, FeatureSet features)
    {
        if (entry is null)
        {
            features.Add(5, 0);
            return 1;
        }
        if (entry.Cameo is null)
        {
            features.Add(5, 1);
            features.Add(6, TokenHashes.Of(entry.Rule));
            return 2;
        }
        features.Add(5, 2, (ulong)entry.Type);
        features.Add(6, TokenHashes.Of(entry.Rule));
        features.Add(7, (ulong)entry.Type, (ulong)entry.Specificity);
        return 3 + (ulong)entry.Type;
    }

    private void Above(Document document, int token, ulong word, ulong lexical, SideReader sides, FeatureSet features)
    {
        var relation = document.Tree.Relation(token);
        var link = Link(document, token, relation);
        var head = document.Tree.Head(token);
        features.Add(40, link, (ulong)document.Tags[token].Upos);
        features.Add(41, link, word);
        if (head < 0) return;
        features.Add(42, link, Hashes.Word(head));
        features.Add(43, Hashes.Word(head), word);
        features.Add(44, Hashes.Stem(head), lexical, link);
        Senses(document, head, 45, link, features);
        foreach (var sibling in document.Tree.Children(head))
        {
            if (sibling == token) continue;
            var siblingLink = Link(document, sibling, document.Tree.Relation(sibling));
            if (document.Tree.Relation(sibling) is DepRel.Punct or DepRel.Det) continue;
            features.Add(46, siblingLink, Kind(document, sibling, sides), link);
            features.Add(47, siblingLink, Hashes.Word(sibling), (ulong)relation);
        }
        var second = document.Tree.Head(head);
        if (second < 0) return;
        features.Add(48, Hashes.Word(second), (ulong)document.Tree.Relation(head), (ulong)relation);
        features.Add(49, Hashes.Word(second), lexical);
        Senses(document, second, 50, (ulong)relation, features);
    }

    private void Around(Document document, int token, ulong word, SideReader sides, FeatureSet features)
    {
        var sentence = SentenceOf(document, token);
        for (var d = -Window; d <= Window; d++)
        {
            if (d == 0) continue;
            var at = token + d;
            var there = at < sentence.FirstToken || at >= sentence.EndToken ? TokenHashes.Nothing : Hashes.Word(at);
            features.Add(60, there, (ulong)(d + Window));
            if (Math.Abs(d) <= 2) features.Add(61, there, word, (ulong)(d + Window));
        }
        var countries = 0;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (sides.MentionAt(at) >= 0) countries++;
            if (at == token || document.Tags[at].Upos is not (Upos.Noun or Upos.Verb or Upos.Adj)) continue;
            features.Add(62, Hashes.Word(at));
        }
        features.Add(63, (ulong)Math.Min(countries, 6));
        features.Add(64, (ulong)Math.Min(countries, 6), word);
    }

    private static Sentence SentenceOf(Document document, int token)
    {
        foreach (var sentence in document.Sentences.Items) if (token < sentence.EndToken) return sentence;
        return document.Sentences[^1];
    }
}
