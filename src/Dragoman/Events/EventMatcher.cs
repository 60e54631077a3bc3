using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Finds the acts of a text: lexicon units on the parse, with their sides, and which act is the content of which.</summary>
internal sealed class EventMatcher(Lexicon lexicon) : IAnnotator
{
    private static readonly Slot[] Receivers =
    [
        new(SlotKind.IndirectObject), new(SlotKind.Preposition, "to"), new(SlotKind.Preposition, "with"), new(SlotKind.Preposition, "against"),
        new(SlotKind.Preposition, "from"), new(SlotKind.Preposition, "on"), new(SlotKind.Preposition, "for"), new(SlotKind.Object),
    ];

    private readonly TriggerFinder _triggers = new(lexicon);

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Arcs | Layers.Mentions | Layers.Actors | Layers.Dates;

    public Layers Provides => Layers.Acts;

    public void Annotate(Document document)
    {
        var sides = new SideReader();
        sides.Fill(document);
        var drafts = new List<ActDraft>();
        var sentences = document.Sentences.Items;
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            if (sentences[sentence].Kind == SentenceKind.Dateline) continue;
            drafts.Clear();
            Draft(document, sentence, sides, drafts);
            ContentLinker.Link(document, drafts);
            var offset = document.Acts.Count;
            foreach (var draft in drafts) document.Acts.Add(draft.ToAct(offset));
        }
        document.Acts.Seal();
    }

    private void Draft(Document document, int sentence, SideReader sides, List<ActDraft> drafts)
    {
        var words = new List<int>();
        for (var token = document.Sentences[sentence].FirstToken; token < document.Sentences[sentence].EndToken; token++)
        {
            if (_triggers.Find(document, token, words) is not { } entry) continue;
            // "by 1 March" is no march.
            if (IsDate(document, token)) continue;
            // The name of a body is no act: "the Security Council's Sanctions Committee".
            if (document.Tags[token].Upos is not Upos.Verb && sides.MentionAt(token) >= 0) continue;
            var clause = new Clause(document);
            var draft = new ActDraft(entry, sentence, token, clause.HeadOf(token), [.. words]);
            foreach (var slot in entry.Frame.Actor)
            {
                sides.Collect(clause.Fill(entry, token, slot), draft.Actors);
                if (draft.Actors.Count > 0 && !entry.Frame.Symmetric) break;
            }
            foreach (var slot in entry.Frame.Recipient)
            {
                sides.Collect(clause.Fill(entry, token, slot), entry.Frame.Symmetric ? draft.Actors : draft.Recipients);
                draft.Recipients.RemoveAll(draft.Actors.Contains);
                if (draft.Recipients.Count > 0) break;
            }
            if (draft.Recipients.Count == 0) FromContent(document, clause, token, draft, sides);
            drafts.Add(draft);
        }
        drafts.RemoveAll(d => IsCovered(d, drafts));
        drafts.RemoveAll(d => IsPurpose(document, d, drafts));
    }

    // Who is meant stands in what is demanded, promised or refused: "demanded that Guyana stop", "agreed to supply Ukraine with".
    private static void FromContent(Document document, Clause clause, int trigger, ActDraft draft, SideReader sides)
    {
        if (draft.Entry.Frame.Symmetric || draft.Entry.Type is not (EventType.Request or EventType.Agree or EventType.Reject or EventType.Threaten)) return;
        var content = document.Tree.Child(trigger, DepRel.Ccomp) is >= 0 and var that ? that : document.Tree.Child(trigger, DepRel.Xcomp);
        if (content < 0) return;
        if (draft.Entry.Type == EventType.Request) sides.Collect(clause.Subject(content), draft.Recipients);
        else foreach (var slot in Receivers) if (draft.Recipients.Count == 0) sides.Collect(clause.Fill(content, slot), draft.Recipients);
        draft.Recipients.RemoveAll(draft.Actors.Contains);
        // "agreed to send tanks": what is sent is nobody.
        if (draft.Entry.Type != EventType.Request) draft.Recipients.RemoveAll(m => document.Mentions[m] is { Name: 0, Affiliation: 0 });
    }

    // "flew to Nairobi for talks with Kenyan officials", "met to discuss the border": the journey or meeting and what it is for are one act, and whoever
    // is named in the purpose was met.
    private static bool IsPurpose(Document document, ActDraft draft, List<ActDraft> all)
    {
        if (draft.Entry.Type != EventType.Consult) return false;
        const int MaxSteps = 3;
        var token = draft.Trigger;
        for (var step = 0; step < MaxSteps && token >= 0; step++)
        {
            if (document.Tree.Relation(token) is not (DepRel.Obl or DepRel.Nmod or DepRel.Advcl or DepRel.Xcomp or DepRel.Acl or DepRel.Obj)) return false;
            token = document.Tree.Head(token);
            if (all.Find(d => d != draft && d.Trigger == token && d.Entry.Type == EventType.Consult) is not { } journey) continue;
            var met = draft.Actors.Concat(draft.Recipients).Where(m => !journey.Actors.Contains(m)).Distinct().ToList();
            if (met.Count > 0 && !journey.Entry.Frame.Symmetric)
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

    private static bool IsDate(Document document, int token)
    {
        foreach (var date in document.Dates.Items) if (token >= date.FirstToken && token < date.EndToken) return true;
        return false;
    }

    // "launched an air strike", "held a joint exercise": verb and noun of one act. The one that names more of it stays: more words, else more sides.
    private static bool IsCovered(ActDraft draft, List<ActDraft> all) => all.Exists(other => other != draft && IsSameAct(draft, other) && IsFuller(other, draft));

    private static bool IsSameAct(ActDraft draft, ActDraft other) => other.Words.Contains(draft.Trigger) || draft.Words.Contains(other.Trigger);

    private static bool IsFuller(ActDraft one, ActDraft other)
    {
        if (one.Words.Length != other.Words.Length) return one.Words.Length > other.Words.Length;
        var (sides, otherSides) = (one.Actors.Count + one.Recipients.Count, other.Actors.Count + other.Recipients.Count);
        return sides != otherSides ? sides > otherSides : one.Trigger < other.Trigger;
    }
}
