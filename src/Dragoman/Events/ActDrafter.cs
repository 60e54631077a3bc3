using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Makes the draft of an act from its trigger: the unit's frame says where its sides stand.</summary>
internal static class ActDrafter
{
    private static readonly Slot[] Receivers =
    [
        new(SlotKind.IndirectObject), new(SlotKind.Preposition, "to"), new(SlotKind.Preposition, "with"), new(SlotKind.Preposition, "against"),
        new(SlotKind.Preposition, "from"), new(SlotKind.Preposition, "on"), new(SlotKind.Preposition, "for"), new(SlotKind.Object),
    ];

    /// <summary>The draft with the sides of its frame.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">The trigger.</param>
    /// <param name="entry">Its unit.</param>
    /// <param name="words">All tokens of the unit.</param>
    /// <param name="sides">Whom the words mean.</param>
    /// <param name="reading">What the model makes of the trigger.</param>
    public static ActDraft Draft(Document document, int sentence, int token, LexiconEntry entry, List<int> words, SideReader sides, ActGuess reading)
    {
        var clause = new Clause(document);
        var draft = new ActDraft(entry, sentence, token, clause.HeadOf(token), [.. words]) { Weak = reading.Weak, ToldAs = reading.ToldAs, TypeProbability = reading.Probability };
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
        if (draft.Recipients.Count == 0) FromContent(document, clause, draft, sides);
        return draft;
    }

    // Who is meant stands in what is demanded, promised or refused: "demanded that Guyana stop", "agreed to supply Ukraine with".
    private static void FromContent(Document document, Clause clause, ActDraft draft, SideReader sides)
    {
        if (draft.Symmetric || draft.Type is not (EventType.Request or EventType.Agree or EventType.Reject or EventType.Threaten)) return;
        var trigger = draft.Trigger;
        var content = document.Tree.Child(trigger, DepRel.Ccomp) is >= 0 and var that ? that : document.Tree.Child(trigger, DepRel.Xcomp);
        if (content < 0) return;
        if (draft.Type == EventType.Request) sides.Collect(clause.Subject(content), draft.Recipients);
        else foreach (var slot in Receivers) if (draft.Recipients.Count == 0) sides.Collect(clause.Fill(content, slot), draft.Recipients);
        draft.Recipients.RemoveAll(draft.Actors.Contains);
        // "agreed to send tanks": what is sent is nobody.
        if (draft.Type != EventType.Request) draft.Recipients.RemoveAll(m => document.Mentions[m] is { Name: 0, Affiliation: 0 });
    }
}
