using Dragoman.Documents;

namespace Dragoman.Actors;

/// <summary>
/// Finds whom a pronoun means inside its sentence: the subject of the clause that reports, plans or precedes its own. "Iran said it would release the
/// sailors", "The minister flew home after he met …". What the sentence does not say is left open.
/// </summary>
internal static class PronounReader
{
    private const int MaxClauses = 4;

    /// <summary>The mention that a pronoun stands for; −1 when the sentence does not say.</summary>
    public static int Antecedent(Document document, ReadOnlySpan<Mention> mentions, int pronoun)
    {
        var isPlural = document.Word(mentions[pronoun].Head) is "they" or "them" or "their" or "They";
        var isThing = document.Word(mentions[pronoun].Head) is "it" or "its" or "It" or "Its";
        var clause = Verb(document, mentions[pronoun].Head);
        for (var step = 0; step < MaxClauses && clause >= 0; step++)
        {
            var relation = document.Tree.Relation(clause);
            var above = document.Tree.Head(clause);
            if (above < 0 || relation is not (DepRel.Ccomp or DepRel.Advcl or DepRel.Conj or DepRel.Xcomp or DepRel.Parataxis or DepRel.Acl or DepRel.AclRelcl)) return -1;
            var subject = document.Tree.Child(above, DepRel.Nsubj) is >= 0 and var active ? active : document.Tree.Child(above, DepRel.NsubjPass);
            if (subject >= 0 && MentionOf(mentions, subject) is >= 0 and var found && found != pronoun && mentions[found].Kind != MentionKind.Pronoun && Fits(document, mentions[found], isPlural, isThing)) return found;
            clause = above;
        }
        return -1;
    }

    // The verb whose clause the pronoun stands in.
    private static int Verb(Document document, int token)
    {
        while (token >= 0 && document.Tags[token].Upos is not (Upos.Verb or Upos.Aux) && document.Tree.Child(token, DepRel.Cop) < 0) token = document.Tree.Head(token);
        return token;
    }

    private static int MentionOf(ReadOnlySpan<Mention> mentions, int token)
    {
        for (var i = 0; i < mentions.Length; i++) if (token >= mentions[i].FirstToken && token < mentions[i].EndToken) return i;
        return -1;
    }

    // "it" is no person, "he" no state; "they" are several or a body of people.
    private static bool Fits(Document document, Mention mention, bool isPlural, bool isThing)
    {
        var isPluralNoun = document.Tags[mention.Head].Xpos is Xpos.Nns or Xpos.Nnps;
        if (isPlural) return isPluralNoun || mention.Kind == MentionKind.Demonym || mention.Role == 0;
        if (isPluralNoun) return false;
        var isPerson = mention.Role > 0 && mention.Affiliation + mention.Name > 0;
        return isThing ? !isPerson : mention.Role > 0 || mention.Kind == MentionKind.Name;
    }
}
