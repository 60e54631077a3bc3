using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Links outer acts to what is promised, asked, refused or threatened, and lets each lend the other the sides it lacks.</summary>
internal static class ContentLinker
{
    /// <summary>Links the drafts of one sentence.</summary>
    public static void Link(Document document, List<ActDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var outer = drafts[i];
            if (outer.Weak) continue;
            foreach (var slot in outer.Entry.Frame.Content)
            {
                var token = new Clause(document).Fill(outer.Trigger, slot);
                if (token < 0) continue;
                var inner = Nearest(document, drafts, i, token);
                if (inner < 0) continue;
                Take(outer, drafts, inner);
                break;
            }
            if (outer.Content < 0 && IsAboutADeed(outer.Type)) TakeDeed(document, drafts, i);
        }
    }

    // What is condemned, praised, refused, accepted or regretted is told as the content of these, never as a deed of its own.
    private static bool IsAboutADeed(EventType type) => type is EventType.Accuse or EventType.Support or EventType.Reject or EventType.Agree or EventType.Concede or EventType.Request;

    private static void TakeDeed(Document document, List<ActDraft> drafts, int outer)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (i == outer || drafts[i].Embedded || document.Tags[drafts[i].Trigger].Upos == Upos.Verb || !IsNamedBy(document, drafts[outer].Trigger, drafts[i].Trigger)) continue;
            if (drafts[outer].Content < 0) Take(drafts[outer], drafts, i);
            else drafts[i].Embedded = drafts[i].Weak;
        }
    }

    // The noun is the verb's object, its "for" or "over" phrase, or hangs on such a noun: "condemned the attack", "criticised plans for strikes on …".
    private static bool IsNamedBy(Document document, int verb, int noun)
    {
        const int MaxSteps = 3;
        for (var (token, step) = (noun, 0); step < MaxSteps; step++)
        {
            var relation = document.Tree.Relation(token);
            token = document.Tree.Head(token);
            if (token < 0 || relation is not (DepRel.Obj or DepRel.Obl or DepRel.Nmod or DepRel.Conj or DepRel.NsubjPass)) return false;
            if (token == verb) return true;
            if (document.Tags[token].Upos == Upos.Verb) return false;
        }
        return false;
    }

    private static void Take(ActDraft outer, List<ActDraft> drafts, int inner)
    {
        outer.Content = inner;
        // What the model takes for an act of its own stays one beside being the content; of a user's own units it knows nothing, and a content is what they are then.
        drafts[inner].Embedded = drafts[inner].Weak || drafts[inner].Entry.IsOwn;
        Lend(outer, drafts[inner]);
    }

    // The act that the token triggers or governs, nearest to the top.
    private static int Nearest(Document document, List<ActDraft> drafts, int outer, int token)
    {
        var best = -1;
        var bestDepth = int.MaxValue;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (i == outer || drafts[i].Embedded || drafts[i].Content == outer) continue;
            var depth = 0;
            var at = drafts[i].Trigger;
            while (at >= 0 && at != token && depth < 4)
            {
                at = document.Tree.Head(at);
                depth++;
            }
            if (at == token && depth < bestDepth) (best, bestDepth) = (i, depth);
        }
        return best;
    }

    private static void Lend(ActDraft outer, ActDraft inner)
    {
        if (inner.Actors.Count == 0)
        {
            // Who is blamed, praised or asked did it or would do it; who promises, threatens or refuses would do it himself.
            var doers = outer.Type is EventType.Request or EventType.Accuse or EventType.Support ? outer.Recipients : outer.Actors;
            inner.Actors.AddRange(doers);
        }
        inner.Recipients.RemoveAll(inner.Actors.Contains);
        if (outer.Recipients.Count == 0 && outer.Type is EventType.Agree or EventType.Reject or EventType.Threaten && !inner.Symmetric)
            outer.Recipients.AddRange(inner.Recipients.Where(r => !outer.Actors.Contains(r)));
        if (outer.Recipients.Count == 0 && outer.Type == EventType.Request)
            outer.Recipients.AddRange(inner.Actors.Where(a => !outer.Actors.Contains(a)));
    }
}
