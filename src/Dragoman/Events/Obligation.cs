using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Events;

/// <summary>
/// What somebody says that somebody else must do is a demand of the one on the other: "Straw said that Khartoum must disarm the militias". Who says so and who
/// must are told by the grammar, whatever the deed.
/// </summary>
internal sealed class Obligation(Lexicon lexicon)
{
    private readonly List<int> _speakers = [];
    private readonly List<int> _obliged = [];

    /// <summary>Whether the verb tells what another than the speaker must do; then <see cref="Apply"/> knows both.</summary>
    /// <param name="document">The document.</param>
    /// <param name="verb">The verb that tells the deed.</param>
    /// <param name="sides">Whom the words mean.</param>
    /// <param name="isSure">Whether the words must be those of a duty ("must", "has to"); else those of advice do ("should").</param>
    public bool Find(Document document, int verb, SideReader sides, bool isSure)
    {
        var clause = new Clause(document);
        var top = IsDuty(document, verb, isSure);
        if (top < 0 || clause.Subject(top) is not (>= 0 and var subject)) return false;
        _speakers.Clear();
        _obliged.Clear();
        sides.Collect(subject, _obliged);
        if (Speaker(document, top) is not (>= 0 and var speaker)) return false;
        sides.Collect(speaker, _speakers);
        return _speakers.Count > 0 && _obliged.Count > 0 && !ShareOrAreNobody(document);
    }

    /// <summary>Gives the demand last found its sides.</summary>
    public void Apply(ActDraft draft)
    {
        draft.Symmetric = false;
        draft.Actors.Clear();
        draft.Recipients.Clear();
        draft.Actors.AddRange(_speakers);
        draft.Recipients.AddRange(_obliged);
        (draft.ActorsProbability, draft.RecipientsProbability) = (draft.TypeProbability, draft.TypeProbability);
    }

    // The verb on which the duty stands: itself, or "has" of "has to withdraw"; -1 when there is none.
    private static int IsDuty(Document document, int verb, bool isSure)
    {
        foreach (var child in document.Tree.Children(verb))
            if (document.Tree.Relation(child) is DepRel.Aux && (document.Lemmas[child] == "must" || (!isSure && document.Lemmas[child] is "should"))) return verb;
        var head = document.Tree.Head(verb);
        return head >= 0 && document.Tree.Relation(verb) == DepRel.Xcomp && document.Lemmas[head] == "have" && document.Tree.Child(head, DepRel.Obj) < 0 ? head : -1;
    }

    private int Speaker(Document document, int clause)
    {
        var tree = document.Tree;
        foreach (var child in tree.Children(clause))
            if (tree.Relation(child) == DepRel.Parataxis && Attributor.IsReporting(lexicon, document, child) && new Clause(document).Subject(child) is >= 0 and var after) return after;
        var head = tree.Head(clause);
        if (head >= 0 && tree.Relation(clause) == DepRel.Conj) return Speaker(document, head);
        return head >= 0 && tree.Relation(clause) is DepRel.Ccomp or DepRel.Parataxis && Attributor.IsReporting(lexicon, document, head) ? new Clause(document).Subject(head) : -1;
    }

    // "Israel must defend itself, its prime minister said": a state's word on its own duty is no demand, nor is what "it" must.
    private bool ShareOrAreNobody(Document document)
    {
        var isPolitical = false;
        foreach (var one in _speakers)
            foreach (var other in _obliged)
            {
                var (speaker, obliged) = (document.Actors[one]!, document.Actors[other]!); // The sides are mentions that stand for somebody.
                if (one == other || (speaker.Code == obliged.Code && speaker.Code is not null) || (speaker.EntityId is not null && speaker.EntityId == obliged.EntityId)) return true;
                isPolitical |= obliged is not { Country: null, Group: null, EntityId: null };
                if (speaker.Country is not null && speaker.Country == obliged.Country && obliged.Sectors.Length == 0) return true;
            }
        return !isPolitical;
    }
}
