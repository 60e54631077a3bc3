using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>
/// Finds whom a pronoun means inside its sentence: the subject of the clause that reports, plans or precedes its own. "Iran said it would release the
/// sailors", "The minister flew home after he met …". What the sentence does not say is left open.
/// </summary>
internal static class PronounReader
{
    private const int MaxClauses = 4;

    /// <summary>The mention that a pronoun stands for; −1 when the sentence does not say.</summary>
    public static int Antecedent(Document document, ReadOnlySpan<Actor?> actors, int pronoun, PronounFit fit)
    {
        var mentions = document.Mentions.Items;
        var head = mentions[pronoun].Head;
        var whom = PronounFit.Of(document.Word(head));
        if (whom == PronounFit.Whom.None || PronounFit.IsQuoted(document, mentions[pronoun])) return -1;
        var clause = Verb(document, head);
        // "He phoned the president and urged him": whoever urges is not who is urged.
        var isUnderstood = clause >= 0 && document.Tree.Head(head) == clause && document.Tree.Relation(head) is DepRel.Obj or DepRel.Iobj or DepRel.Obl && Subject(document, clause) < 0;
        // "Beijing recalled its envoy": whose the object is.
        if (clause >= 0 && document.Tree.Relation(head) == DepRel.NmodPoss && Subject(document, clause) is >= 0 and var own && !document.Tree.IsBelow(head, own)
            && MentionOf(mentions, own, mentions[pronoun].Sentence) is >= 0 and var owner && owner != pronoun && ((fit.Fits(document, mentions[owner], actors[owner], whom) && (whom != PronounFit.Whom.They || document.Tags[own].Xpos is Xpos.Nns or Xpos.Nnps)) || (whom == PronounFit.Whom.They && Together.Joined(document, actors, owner).Length > 1))) return owner;
        for (var step = 0; step < MaxClauses && clause >= 0; step++)
        {
            var relation = document.Tree.Relation(clause);
            var above = document.Tree.Head(clause);
            if (above < 0 || relation is not (DepRel.Ccomp or DepRel.Advcl or DepRel.Conj or DepRel.Xcomp or DepRel.Parataxis or DepRel.Acl or DepRel.AclRelcl)) return -1;
            var subject = Subject(document, above);
            if (subject >= 0 && !isUnderstood && MentionOf(mentions, subject, mentions[pronoun].Sentence) is >= 0 and var found && found != pronoun && mentions[found].Kind != MentionKind.Pronoun
                && (fit.Fits(document, mentions[found], actors[found], whom) || (whom == PronounFit.Whom.They && Together.Joined(document, actors, found).Length > 1))) return found;
            if (subject >= 0) isUnderstood = false;
            clause = above;
        }
        return -1;
    }

    private static int Subject(Document document, int verb) => document.Tree.Child(verb, DepRel.Nsubj) is >= 0 and var active ? active : document.Tree.Child(verb, DepRel.NsubjPass);

    // The verb whose clause the pronoun stands in.
    private static int Verb(Document document, int token)
    {
        while (token >= 0 && document.Tags[token].Upos is not (Upos.Verb or Upos.Aux) && document.Tree.Child(token, DepRel.Cop) < 0) token = document.Tree.Head(token);
        return token;
    }

    private static int MentionOf(ReadOnlySpan<Mention> mentions, int token, int sentence)
    {
        for (var i = 0; i < mentions.Length; i++) if (mentions[i].Sentence == sentence && token >= mentions[i].FirstToken && token < mentions[i].EndToken) return i;
        return -1;
    }
}
