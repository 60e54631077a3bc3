using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// What grammar settles about the sides of an act, whatever a model makes of it: "backed by France" is done by France, "talks between A and B" are of both,
/// "discussed Syria" is not done to Syria, who acts "during a meeting with" somebody is at the meeting.
/// </summary>
internal static class SideRules
{
    private const int Actor = 1;
    private const int Recipient = 2;
    private const int OneOfBoth = 3;

    // Words between an act and "between": "a second round of talks in Oslo between".
    private const int NearBetween = 4;

    private static readonly HashSet<string> VerbsOfTopics = new(StringComparer.Ordinal) { "discuss", "debate", "address", "tackle", "review", "weigh", "mull", "consider", "raise" };

    /// <summary>Corrects the mentions chosen for an act.</summary>
    /// <param name="document">The document.</param>
    /// <param name="draft">The act.</param>
    /// <param name="reader">Which mention covers a word.</param>
    /// <param name="chosen">Mentions with their role and how likely it is.</param>
    public static void Apply(Document document, ActDraft draft, SideReader reader, List<(int Mention, int Role, float Probability)> chosen)
    {
        foreach (var token in draft.Words) if (document.Tags[token].Upos == Upos.Verb) ByWhom(document, token, reader, chosen);
        DropOwners(document, draft, chosen);
        if (VerbsOfTopics.Contains(document.Lemmas[draft.Trigger])) DropTopic(document, draft.Trigger, chosen);
        if (draft.Type == EventType.Mobilize) NearWhom(document, draft, reader, chosen);
        if (document.Tags[draft.Trigger].Upos == Upos.Verb) return;
        Between(document, draft, reader, chosen);
        AtTheMeeting(document, draft, reader, chosen);
    }

    // The agent of a passive acts; what the participle describes is acted on.
    private static void ByWhom(Document document, int verb, SideReader reader, List<(int Mention, int Role, float Probability)> chosen)
    {
        var agent = document.Tree.Child(verb, DepRel.OblAgent);
        if (agent < 0 || reader.MentionAt(agent) is not (>= 0 and var by)) return;
        for (var i = 0; i < chosen.Count; i++)
        {
            if (chosen[i].Mention == by && chosen[i].Role == Recipient) chosen[i] = chosen[i] with { Role = Actor };
            else if (chosen[i].Mention != by && chosen[i].Role == Actor && !IsJoined(document, chosen[i].Mention, by)) chosen[i] = chosen[i] with { Role = IsBelow(document, chosen[i].Mention, verb) ? Actor : Recipient };
        }
        if (!chosen.Exists(c => c.Mention == by)) chosen.Add((by, Actor, 1));
    }

    private static bool IsJoined(Document document, int mention, int to)
    {
        var head = document.Tree.Head(document.Mentions[mention].Head);
        return document.Tree.Relation(document.Mentions[mention].Head) == DepRel.Conj && head >= document.Mentions[to].FirstToken && head < document.Mentions[to].EndToken;
    }

    private static bool IsBelow(Document document, int mention, int token) => document.Tree.IsBelow(document.Mentions[mention].Head, token);

    // "its beef imports": whose something is that is not the act is no side beside others.
    private static void DropOwners(Document document, ActDraft draft, List<(int Mention, int Role, float Probability)> chosen)
    {
        for (var i = chosen.Count - 1; i >= 0; i--)
        {
            var mention = document.Mentions[chosen[i].Mention];
            var isDescription = mention is { Kind: MentionKind.Role, Role: 0 };
            if ((mention.Kind != MentionKind.Pronoun && !isDescription) || document.Tree.Relation(mention.Head) != DepRel.NmodPoss || draft.Words.Contains(document.Tree.Head(mention.Head))) continue;
            // "the country's third largest city" is a place.
            if (isDescription || chosen.Exists(c => c.Role == chosen[i].Role && c.Mention != chosen[i].Mention)) chosen.RemoveAt(i);
        }
    }

    private static void DropTopic(Document document, int verb, List<(int Mention, int Role, float Probability)> chosen)
    {
        var topic = document.Tree.Child(verb, DepRel.Obj);
        if (topic >= 0) chosen.RemoveAll(c => IsBelow(document, c.Mention, topic));
    }

    private static void Between(Document document, ActDraft draft, SideReader reader, List<(int Mention, int Role, float Probability)> chosen)
    {
        if (!draft.Symmetric && draft.Type is not (EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Support)) return;
        var sentence = document.Sentences[draft.Sentence];
        var last = draft.Words[^1];
        for (var token = last + 1; token < Math.Min(sentence.EndToken, last + 1 + NearBetween); token++)
        {
            if (document.Word(token) is not ("between" or "BETWEEN")) continue;
            while (++token < sentence.EndToken)
            {
                if (reader.MentionAt(token) is >= 0 and var side)
                {
                    chosen.RemoveAll(c => c.Mention == side);
                    chosen.Add((side, OneOfBoth, 1));
                    token = document.Mentions[side].EndToken - 1;
                }
                else if (document.Word(token) is not ("and" or "AND" or "," or "the" or "THE" or "its" or "his" or "her"))
                {
                    return;
                }
            }
        }
    }

    // "massed troops near Uzbekistan": against whom arms are shown.
    private static void NearWhom(Document document, ActDraft draft, SideReader reader, List<(int Mention, int Role, float Probability)> chosen)
    {
        if (chosen.Exists(c => c.Role == Recipient)) return;
        var sentence = document.Sentences[draft.Sentence];
        for (var token = draft.Trigger + 1; token + 1 < sentence.EndToken; token++)
        {
            if (document.Word(token) is not ("near" or "NEAR" or "against" or "AGAINST") || reader.MentionAt(token + 1) is not (>= 0 and var near)) continue;
            if (document.Mentions[near] is not { Kind: MentionKind.Name, Role: 0 } || document.Actors[near] is not { Country: { } country } || chosen.Exists(c => document.Actors[c.Mention]?.Country == country)) return;
            chosen.Add((near, Recipient, 1));
            return;
        }
    }

    // "At talks with the president, the minister said": whoever acts then is the other side.
    private static void AtTheMeeting(Document document, ActDraft draft, SideReader reader, List<(int Mention, int Role, float Probability)> chosen)
    {
        if (draft.Type != EventType.Consult || chosen.Count != 1 || document.Tree.Relation(draft.Trigger) is not (DepRel.Obl or DepRel.Nmod)) return;
        var isDuring = false;
        foreach (var child in document.Tree.Children(draft.Trigger)) isDuring |= document.Tree.Relation(child) == DepRel.Case && document.Word(child) is "during" or "During" or "at" or "At" or "in" or "In" or "after" or "After" or "before" or "Before" or "following" or "Following" or "for" or "For" or "DURING" or "AFTER" or "AT" or "IN";
        if (!isDuring) return;
        var subject = new Clause(document).Subject(document.Tree.Head(draft.Trigger));
        if (subject < 0 || reader.MentionAt(subject) is not (>= 0 and var other) || other == chosen[0].Mention || document.Actors[other] is not { } who) return;
        var there = document.Actors[chosen[0].Mention]!;
        if (who.Country == there.Country && who.Group == there.Group) return;
        chosen[0] = chosen[0] with { Role = OneOfBoth };
        chosen.Add((other, OneOfBoth, chosen[0].Probability));
    }
}
