using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Reads what the text claims of each act: from auxiliaries, negation, conjunctions and the words the clause hangs on.</summary>
internal sealed class StatusReader(StatusCues cues) : IAnnotator
{
    // How far up the words that govern an act are looked at; further away they speak of something else.
    private const int MaxGovernors = 4;

    public Layers Requires => Layers.Tokens | Layers.Tags | Layers.Lemmas | Layers.Arcs | Layers.Dates | Layers.Acts;

    public Layers Provides => Layers.Statuses;

    public void Annotate(Document document)
    {
        var acts = document.Acts.Items;
        var statuses = document.Statuses.Allocate(acts.Length);
        for (var i = 0; i < acts.Length; i++) statuses[i] = Read(document, acts[i]);
    }

    private StatusReading Read(Document document, Act act)
    {
        var found = new CueCollector();
        var clause = act.Clause;
        // "Must" makes the demand; of a deed told for itself it makes an opinion.
        var isDemand = act.Type == EventType.Request || act.ToldAs == EventType.Request;
        Local(document, clause, found, isDemand);
        if (act.Trigger != clause) Local(document, act.Trigger, found, isDemand);
        Governors(document, act.Trigger, act.TriggerTokens, found);
        if (IsLongAgo(document, act)) found.Add(EventStatus.Historical, -1);
        return found.Decide(Implied(document, act, found));
    }

    private void Local(Document document, int head, CueCollector found, bool isDemand = false)
    {
        var tree = document.Tree;
        foreach (var child in tree.Children(head))
        {
            var lemma = document.Lemmas[child];
            switch (tree.Relation(child))
            {
                case DepRel.Aux when isDemand && lemma is "must" or "should":
                    break;
                case DepRel.Aux when cues.Find(CuePosition.Aux, lemma) is { } status:
                    found.Add(status, child);
                    break;
                // "is to visit", "are to meet": a plan, with nothing else to say so.
                case DepRel.Cop or DepRel.Aux when lemma == "be" && document.Tags[head].Xpos == Xpos.Vb && tree.Child(head, DepRel.Mark) is >= 0 and var to && document.Lemmas[to] == "to":
                    found.Add(EventStatus.Planned, child);
                    break;
                case DepRel.Advmod when lemma is "not" or "n't" or "never":
                    found.Negate(child);
                    break;
                case DepRel.Det when lemma is "no":
                    found.Negate(child);
                    break;
                case DepRel.Advmod when cues.Find(CuePosition.Adverb, lemma) is { } status:
                    found.Add(status, child);
                    break;
                case DepRel.Advmod or DepRel.Amod when lemma is "planned" or "upcoming" or "forthcoming" or "scheduled":
                    found.Add(EventStatus.Planned, child);
                    break;
                case DepRel.Amod when lemma is "possible" or "potential" or "likely" or "hypothetical" or "feared":
                    found.Add(EventStatus.Hypothetical, child);
                    break;
                case DepRel.Amod when lemma is "attempted" or "failed" or "foiled":
                    found.Add(EventStatus.Attempted, child);
                    break;
                case DepRel.Mark when cues.Find(CuePosition.Mark, lemma) is { } status:
                    found.Add(status, child);
                    break;
                case DepRel.Advcl when tree.Child(child, DepRel.Mark) is >= 0 and var mark && document.Lemmas[mark] is "if" or "unless":
                    found.Condition = SpanBelow(document, child);
                    found.Add(EventStatus.Hypothetical, mark);
                    break;
            }
        }
    }

    private void Governors(Document document, int trigger, System.Collections.Immutable.ImmutableArray<int> own, CueCollector found)
    {
        var tree = document.Tree;
        var token = trigger;
        for (var step = 0; step < MaxGovernors; step++)
        {
            var head = tree.Head(token);
            if (head < 0) return;
            var relation = tree.Relation(token);
            var isComplement = relation is DepRel.Xcomp or DepRel.Ccomp or DepRel.Acl or DepRel.Obj or DepRel.NsubjPass or DepRel.Nsubj or DepRel.Advcl or DepRel.Nmod or DepRel.Obl or DepRel.Csubj;
            if (relation == DepRel.Advcl && tree.Child(token, DepRel.Mark) is >= 0 and var mark && document.Lemmas[mark] is not "to") isComplement = false;
            if (!isComplement && relation != DepRel.Conj) return;
            if (isComplement && !own.Contains(head) && cues.Find(CuePosition.Governor, document.Lemmas[head]) is { } status
                && (relation is not (DepRel.Obl or DepRel.Nmod) || status is EventStatus.Attempted or EventStatus.Denied)) found.Add(status, head);
            // "is not planning to", "may try to": what is said of the governor is said of the act.
            if (relation is DepRel.Xcomp) Local(document, head, found);
            if (relation is DepRel.Ccomp && document.Tags[head].Upos == Upos.Verb) return;
            token = head;
        }
    }

    private static EventStatus Implied(Document document, Act act, CueCollector found)
    {
        if (act.Type == EventType.Threaten) return EventStatus.Threatened;
        if (act.Type == EventType.Request) return EventStatus.Demanded;
        if (act.Type == EventType.Reject) return EventStatus.Refused;
        if (act.Type == EventType.Agree) return document.Lemmas[act.Trigger] is "offer" or "propose" ? EventStatus.Offered : EventStatus.Promised;
        return IsProgressive(document, act.Clause) && !found.IsNegated ? EventStatus.Ongoing : EventStatus.Happened;
    }

    private static bool IsProgressive(Document document, int clause)
    {
        if (document.Tags[clause].Xpos != Xpos.Vbg) return false;
        foreach (var child in document.Tree.Children(clause)) if (document.Tree.Relation(child) == DepRel.Aux && document.Lemmas[child] == "be" && document.Tags[child].Morph.HasFlag(Morph.TensePres)) return true;
        return false;
    }

    // "In 1982 Israel invaded Lebanon", told in a report of another year.
    private static bool IsLongAgo(Document document, Act act)
    {
        if (document.Article.Published is not { } published) return false;
        foreach (var date in document.Dates.Items)
        {
            if (date.Sentence == act.Sentence && date.Value.End is { } end && end.Year < published.Year - 1
                && document.Tree.IsBelow(date.FirstToken, act.Clause)) return true;
        }
        return false;
    }

    private static (int First, int End) SpanBelow(Document document, int token)
    {
        var first = token;
        var last = token;
        while (first > 0 && document.Tree.IsBelow(first - 1, token)) first--;
        while (last + 1 < document.Tokens.Count && document.Tree.IsBelow(last + 1, token)) last++;
        while (last > token && document.Tags[last].Upos == Upos.Punct) last--;
        return (first, last + 1);
    }
}
