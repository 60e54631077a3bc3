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
            foreach (var slot in outer.Entry.Frame.Content)
            {
                var token = new Clause(document).Fill(outer.Trigger, slot);
                if (token < 0) continue;
                var inner = Nearest(document, drafts, i, token);
                if (inner < 0) continue;
                outer.Content = inner;
                drafts[inner].Embedded = true;
                Lend(outer, drafts[inner]);
                break;
            }
        }
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
        // Who is asked would do it; who promises, threatens or refuses would do it himself.
        if (inner.Actors.Count == 0) inner.Actors.AddRange(outer.Entry.Type == EventType.Request ? outer.Recipients : outer.Actors);
        inner.Recipients.RemoveAll(inner.Actors.Contains);
        if (outer.Recipients.Count == 0 && outer.Entry.Type is EventType.Agree or EventType.Reject or EventType.Threaten && !inner.Entry.Frame.Symmetric)
            outer.Recipients.AddRange(inner.Recipients.Where(r => !outer.Actors.Contains(r)));
        if (outer.Recipients.Count == 0 && outer.Entry.Type == EventType.Request)
            outer.Recipients.AddRange(inner.Actors.Where(a => !outer.Actors.Contains(a)));
    }
}
