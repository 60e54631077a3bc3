using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>
/// Finds whom the subject pronoun of a sentence means in the one before: its subject, when that fits and no other of its words fits as well. "Norway rejected
/// the treaty. It promised a new draft."
/// </summary>
internal sealed class SubjectPronoun(PronounFit fit)
{
    // What only somebody can do: "it" before these is no treaty and no weather.
    private static readonly HashSet<string> DeedsOfSomebody = new(StringComparer.Ordinal)
    {
        "say", "add", "promise", "call", "urge", "warn", "accuse", "deny", "demand", "announce", "reject", "condemn", "ask", "vow", "threaten", "insist", "claim", "describe", "express", "plan", "want", "hope", "agree",
        "refuse", "offer", "impose", "order", "deploy", "send", "withdraw", "recall", "expel", "suspend", "pledge", "appeal", "declare", "state", "criticise", "criticize", "blame", "invite", "accept", "arrest", "attack",
    };

    /// <summary>The mention the pronoun stands for; −1 when that is not clear.</summary>
    public int Antecedent(Document document, ReadOnlySpan<Actor?> actors, int index)
    {
        var mentions = document.Mentions.Items;
        var pronoun = mentions[index];
        var whom = PronounFit.Of(document.Word(pronoun.Head));
        if (whom == PronounFit.Whom.None || PronounFit.IsQuoted(document, pronoun) || pronoun.Sentence == 0 || !IsSubject(document, pronoun, whom)) return -1;
        for (var i = index - 1; i >= 0 && mentions[i].Sentence == pronoun.Sentence; i--) if (fit.Fits(document, mentions[i], actors[i], whom)) return -1;
        var sentence = document.Sentences[pronoun.Sentence - 1];
        if (sentence.Kind != SentenceKind.Text || document.Sentences[pronoun.Sentence].Paragraph - sentence.Paragraph > 1) return -1;
        var subject = SubjectOf(document, sentence);
        if (subject < 0) return -1;
        var isJoined = document.Tree.Child(subject, DepRel.Conj) >= 0;
        if (isJoined && whom != PronounFit.Whom.They) return -1;
        var found = -1;
        var isRivalled = whom is PronounFit.Whom.He or PronounFit.Whom.She && HasStranger(document, mentions, sentence, index, pronoun.Sentence - 1);
        for (var i = index - 1; i >= 0 && mentions[i].Sentence >= pronoun.Sentence - 1; i--)
        {
            if (mentions[i].Sentence == pronoun.Sentence) continue;
            if (subject >= mentions[i].FirstToken && subject < mentions[i].EndToken) found = i;
        }
        if (found < 0 || actors[found] is not { } meant || meant is { Country: null, Group: null, EntityId: null }) return -1;
        if (isJoined) return Together.Joined(document, actors, found).Length > 1 ? found : -1;
        if (!fit.Fits(document, mentions[found], meant, whom)) return -1;
        for (var i = index - 1; i >= 0 && mentions[i].Sentence >= pronoun.Sentence - 1; i--)
            if (i != found && mentions[i].Sentence < pronoun.Sentence && fit.Fits(document, mentions[i], actors[i], whom) && !IsPlace(document, mentions[i]) && !IsSame(actors[i], meant) && !IsApposed(document, mentions[i], mentions[found])) isRivalled = true;
        return isRivalled && !GoesOn(document, pronoun.Head) ? -1 : found;
    }

    private static bool IsApposed(Document document, Mention mention, Mention to) =>
        document.Tree.Relation(mention.Head) == DepRel.Appos && document.Tree.Head(mention.Head) is var head && head >= to.FirstToken && head < to.EndToken;

    private static bool IsSame(Actor? left, Actor right) => left is not null && left.Code == right.Code && left.EntityId == right.EntityId;

    private static bool IsSubject(Document document, Mention pronoun, PronounFit.Whom whom)
    {
        // "Its troops left": what the pronoun owns is the subject.
        var subject = document.Tree.Relation(pronoun.Head) == DepRel.NmodPoss ? document.Tree.Head(pronoun.Head) : pronoun.Head;
        if (subject < 0) return false;
        var relation = document.Tree.Relation(subject);
        if (relation is not DepRel.Nsubj && (relation is not DepRel.NsubjPass || whom is PronounFit.Whom.It or PronounFit.Whom.They)) return false;
        var verb = document.Tree.Head(subject);
        if (verb < 0 || document.Tree.Relation(verb) is not (DepRel.Root or DepRel.Ccomp)) return false;
        return whom is not PronounFit.Whom.It || subject != pronoun.Head || DeedsOfSomebody.Contains(document.Lemmas[verb]);
    }

    private static int SubjectOf(Document document, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            if (document.Tree.Head(token) < 0) return document.Tree.Child(token, DepRel.Nsubj) is >= 0 and var subject ? subject : document.Tree.Child(token, DepRel.NsubjPass);
        return -1;
    }

    // "She added", "He also": the sentence goes on about the same.
    private static bool GoesOn(Document document, int pronoun)
    {
        var verb = document.Tree.Head(pronoun);
        if (document.Lemmas[verb] == "add") return true;
        foreach (var child in document.Tree.Children(verb)) if (document.Word(child) is "also") return true;
        return false;
    }

    // A person named in the sentence whom the coder does not know.
    private static bool HasStranger(Document document, ReadOnlySpan<Mention> mentions, Sentence sentence, int before, int index)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (document.Tags[token].Upos != Upos.Propn || document.Tree.Relation(token) is not (DepRel.Nsubj or DepRel.NsubjPass or DepRel.Obj or DepRel.Iobj or DepRel.OblAgent)) continue;
            var isKnown = false;
            for (var i = before - 1; i >= 0 && mentions[i].Sentence >= index; i--) isKnown |= token >= mentions[i].FirstToken && token < mentions[i].EndToken;
            if (!isKnown) return true;
        }
        return false;
    }

    private static bool IsPlace(Document document, Mention mention)
    {
        if (mention is not { Kind: MentionKind.Name, Role: 0 }) return false;
        foreach (var child in document.Tree.Children(mention.Head))
            if (document.Tree.Relation(child) == DepRel.Case && document.Word(child) is "in" or "at" or "from" or "near" or "to" or "into" or "across") return true;
        return false;
    }
}
