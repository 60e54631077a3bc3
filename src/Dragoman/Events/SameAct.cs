using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Several words that tell of one act make one draft: verb and noun ("launched an air strike"), a journey and what it is for.</summary>
internal static class SameAct
{
    /// <summary>Leaves one draft of each act of a sentence.</summary>
    public static void Merge(Document document, List<ActDraft> drafts)
    {
        drafts.RemoveAll(d => drafts.Exists(other => other != d && other.Weak == d.Weak && IsSame(document, d, other) && IsFuller(other, d)));
        // What a word taken for an act says of the same act goes with it.
        drafts.RemoveAll(d => d.Weak && drafts.Exists(other => !other.Weak && IsSame(document, d, other)));
        drafts.RemoveAll(d => IsPurpose(document, d, drafts));
    }

    private static bool IsSame(Document document, ActDraft draft, ActDraft other) =>
        !TellsOf(draft, other) && !TellsOf(other, draft) && AreOne(document, draft, other);

    // "accused the Herons of a cyberattack": what a user's rules name there is the content of the accusation.
    private static bool TellsOf(ActDraft telling, ActDraft deed) =>
        deed.Entry.IsOwn && !telling.Entry.IsOwn && telling.Trigger != deed.Trigger && (ActReading.IsOuter(telling.Type) || telling.Type is EventType.Accuse or EventType.Support);

    private static bool AreOne(Document document, ActDraft draft, ActDraft other) =>
        other.Words.Contains(draft.Trigger) || draft.Words.Contains(other.Trigger) || ((draft.Type == other.Type || draft.Entry.IsOwn || other.Entry.IsOwn) && (IsLearned(draft) || IsLearned(other)) && (IsLight(document, draft, other) || IsLight(document, other, draft)));

    private static bool IsLearned(ActDraft draft) => draft.Entry.Source == "learned";

    // The noun is what the verb does: "gave its backing", "came under attack".
    private static bool IsLight(Document document, ActDraft verb, ActDraft noun) =>
        document.Tree.Head(noun.Trigger) == verb.Trigger && document.Tree.Relation(noun.Trigger) is DepRel.Obj or DepRel.NsubjPass or DepRel.Xcomp or DepRel.Obl or DepRel.CompoundPrt;

    // What a user's rules name stays; then the one that names more of the act: more words, else more sides; what the lexicon knows before what was learned.
    private static bool IsFuller(ActDraft one, ActDraft other)
    {
        if (one.Entry.IsOwn != other.Entry.IsOwn) return one.Entry.IsOwn;
        if (one.Words.Length != other.Words.Length) return one.Words.Length > other.Words.Length;
        if (IsLearned(one) != IsLearned(other)) return IsLearned(other);
        var (sides, otherSides) = (one.Actors.Count + one.Recipients.Count, other.Actors.Count + other.Recipients.Count);
        return sides != otherSides ? sides > otherSides : one.Trigger < other.Trigger;
    }

    // "flew to Nairobi for talks with Kenyan officials", "met to discuss the border": the journey or meeting and what it is for are one act, and whoever
    // is named in the purpose was met.
    private static bool IsPurpose(Document document, ActDraft draft, List<ActDraft> all)
    {
        if (draft.Type != EventType.Consult) return false;
        const int MaxSteps = 3;
        var token = draft.Trigger;
        for (var step = 0; step < MaxSteps && token >= 0; step++)
        {
            if (document.Tree.Relation(token) is not (DepRel.Obl or DepRel.Nmod or DepRel.Advcl or DepRel.Xcomp or DepRel.Acl or DepRel.Obj)) return false;
            token = document.Tree.Head(token);
            if (all.Find(d => d != draft && d.Trigger == token && d.Type == EventType.Consult) is not { } journey) continue;
            var met = draft.Actors.Concat(draft.Recipients).Where(m => !journey.Actors.Contains(m)).Distinct().ToList();
            if (met.Count > 0 && !journey.Symmetric)
            {
                journey.Recipients.Clear();
                journey.Recipients.AddRange(met);
            }
            else
            {
                journey.Actors.AddRange(met);
            }
            return true;
        }
        return false;
    }
}
