using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Events;

/// <summary>
/// Reads the logical arguments of a verb or event noun off the parse: subject and object with passives, relative and reduced clauses, control and
/// coordination undone; prepositional phrases wherever the parser hung them.
/// </summary>
internal readonly ref struct Clause(Document document)
{
    // A chain of xcomp, conj and advcl longer than this is a parser's slip, not a sentence.
    private const int MaxChain = 6;

    private DependencyTree Tree => document.Tree;

    /// <summary>The token that fills the slot of a trigger; -1 when it is empty.</summary>
    public int Fill(int trigger, Slot slot) => slot.Kind switch
    {
        SlotKind.Subject => IsVerbal(trigger) ? Subject(trigger) : LightSubject(trigger),
        SlotKind.Object => IsVerbal(trigger) ? Object(trigger) : -1,
        SlotKind.IndirectObject => Tree.Child(trigger, DepRel.Iobj),
        SlotKind.Possessor => Tree.Child(trigger, DepRel.NmodPoss),
        SlotKind.Modifier => Modifier(trigger),
        SlotKind.Preposition => Oblique(trigger, slot.Preposition!), // The slot kinds with a preposition always carry one.
        SlotKind.ObjectPreposition => Object(trigger) is >= 0 and var thing ? Oblique(thing, slot.Preposition!) : -1,
        SlotKind.Infinitive => Infinitive(trigger),
        SlotKind.FiniteClause => Tree.Child(trigger, DepRel.Ccomp),
        SlotKind.Gerund => Gerund(trigger),
        SlotKind.Quote => Tree.Child(trigger, DepRel.Ccomp) is >= 0 and var quote ? quote : Tree.Child(trigger, DepRel.Parataxis),
        _ => -1,
    };

    /// <summary>The same for an entry: the object of a verb with a particle may have been parsed as a phrase of that particle, "handed over the body".</summary>
    public int Fill(LexiconEntry entry, int trigger, Slot slot)
    {
        var found = Fill(trigger, slot);
        return found < 0 && slot.Kind == SlotKind.Object && entry.Words.Length > 1 && document.Tags[trigger].Upos == Upos.Verb ? Oblique(trigger, entry.Words[^1]) : found;
    }

    /// <summary>The verb that heads the clause of a trigger: the trigger itself, or the verb an event noun is object or subject of.</summary>
    public int HeadOf(int trigger)
    {
        if (IsVerbal(trigger)) return trigger;
        var head = Tree.Head(trigger);
        return head >= 0 && Tree.Relation(trigger) is DepRel.Obj or DepRel.NsubjPass or DepRel.Nsubj or DepRel.Obl or DepRel.Xcomp ? head : trigger;
    }

    /// <summary>Whether the verb stands in the passive, with or without an auxiliary.</summary>
    public bool IsPassive(int verb) =>
        Tree.Child(verb, DepRel.NsubjPass) >= 0
        || Tree.Child(verb, DepRel.AuxPass) >= 0
        || (document.Tags[verb].Xpos == Xpos.Vbn && Tree.Relation(verb) is DepRel.Acl or DepRel.Amod);

    /// <summary>The logical subject of a verb.</summary>
    public int Subject(int verb) => Subject(verb, MaxChain);

    /// <summary>The logical object of a verb.</summary>
    public int Object(int verb)
    {
        if (IsPassive(verb)) return PassiveSubject(verb, MaxChain);
        var thing = Tree.Child(verb, DepRel.Obj);
        if (thing >= 0) return Antecedent(verb, thing);
        foreach (var child in Tree.Children(verb))
        {
            // "bombed and shelled the town": the object hangs on the last verb.
            if (Tree.Relation(child) == DepRel.Conj && document.Tags[child].Upos == Upos.Verb && Tree.Child(child, DepRel.Obj) is >= 0 and var shared) return shared;
        }
        // "asked Serbia to release": who is asked stands as the indirect object in some parses.
        if (Tree.Child(verb, DepRel.Xcomp) >= 0 && Tree.Child(verb, DepRel.Iobj) is >= 0 and var asked) return asked;
        // "the depot that Israel struck" without the pronoun.
        return Tree.Relation(verb) == DepRel.AclRelcl && OwnSubject(verb) >= 0 && !IsRelative(OwnSubject(verb)) ? Tree.Head(verb) : -1;
    }

    /// <summary>The phrase with that preposition: of the token itself, of its object, or of the verb it is an object of.</summary>
    public int Oblique(int token, string preposition)
    {
        var found = OwnOblique(token, preposition);
        if (found >= 0) return found;
        if (IsVerbal(token))
        {
            var thing = Tree.Child(token, DepRel.Obj);
            return thing >= 0 ? OwnOblique(thing, preposition) : -1;
        }
        return Tree.Relation(token) is DepRel.Obj or DepRel.Nsubj or DepRel.NsubjPass && Tree.Head(token) >= 0 && preposition is not ("of" or "in")
            ? OwnOblique(Tree.Head(token), preposition)
            : -1;
    }

    private int Subject(int verb, int chain)
    {
        if (chain == 0) return -1;
        if (IsPassive(verb)) return Agent(verb);
        var own = OwnSubject(verb);
        if (own >= 0) return Antecedent(verb, own);
        var head = Tree.Head(verb);
        if (head < 0) return -1;
        switch (Tree.Relation(verb))
        {
            case DepRel.Conj when IsVerbal(head):
                return IsPassive(head) ? PassiveSubject(head, chain - 1) : Subject(head, chain - 1);
            case DepRel.Xcomp:
                // "asked Israel to act": Israel acts; "promised to act": who promised acts.
                if (Tree.Child(head, DepRel.Obj) is >= 0 and var controller) return controller;
                if (Tree.Child(head, DepRel.Iobj) is >= 0 and var asked) return asked;
                return IsPassive(head) ? PassiveSubject(head, chain - 1) : Subject(head, chain - 1);
            case DepRel.Advcl:
                return IsPassive(head) ? PassiveSubject(head, chain - 1) : Subject(head, chain - 1);
            case DepRel.Acl when document.Tags[verb].Xpos == Xpos.Vbg:
                return head;
            case DepRel.Acl:
                // "its plan to attack", "Iran's decision to close".
                return Tree.Child(head, DepRel.NmodPoss) is >= 0 and var owner ? owner : LightSubject(head);
            default:
                return -1;
        }
    }

    private int PassiveSubject(int verb, int chain)
    {
        if (chain == 0) return -1;
        var subject = Tree.Child(verb, DepRel.NsubjPass);
        if (subject >= 0) return Antecedent(verb, subject);
        var head = Tree.Head(verb);
        return Tree.Relation(verb) switch
        {
            DepRel.Acl or DepRel.Amod => head,
            DepRel.Conj when head >= 0 && IsVerbal(head) => IsPassive(head) ? PassiveSubject(head, chain - 1) : Subject(head, chain - 1),
            DepRel.Xcomp or DepRel.Advcl when head >= 0 => IsPassive(head) ? PassiveSubject(head, chain - 1) : Subject(head, chain - 1),
            _ => -1,
        };
    }

    private int OwnSubject(int verb) => Tree.Child(verb, DepRel.Nsubj) is >= 0 and var subject ? subject : Tree.Child(verb, DepRel.NsubjOuter);

    private int Agent(int verb) => Tree.Child(verb, DepRel.OblAgent) is >= 0 and var agent ? agent : OwnOblique(verb, "by");

    // A relative pronoun stands for the noun its clause hangs on.
    private int Antecedent(int verb, int argument) =>
        IsRelative(argument) && Tree.Relation(verb) == DepRel.AclRelcl && Tree.Head(verb) >= 0 ? Tree.Head(verb) : argument;

    private bool IsRelative(int token) => document.Tags[token].Morph.HasFlag(Morph.PronTypeRel) || document.Tags[token].Xpos is Xpos.Wdt or Xpos.Wp;

    // Who carries out the event a noun names: the subject of the light verb it is an object of.
    private int LightSubject(int noun)
    {
        var head = Tree.Head(noun);
        if (head < 0 || !IsVerbal(head) || !LightVerbs.Contains(document.Lemmas[head])) return -1;
        return Tree.Relation(noun) switch
        {
            DepRel.Obj or DepRel.NsubjPass => Subject(head),
            DepRel.Obl when CaseOf(noun) is "in" or "into" or "for" or "with" => Subject(head),
            _ => -1,
        };
    }

    private int Modifier(int noun)
    {
        foreach (var child in Tree.Children(noun)) if (Tree.Relation(child) is DepRel.Amod or DepRel.Compound or DepRel.NmodDesc) return child;
        return -1;
    }

    private int Infinitive(int token)
    {
        foreach (var child in Tree.Children(token))
        {
            if (Tree.Relation(child) is DepRel.Xcomp or DepRel.Advcl or DepRel.Acl or DepRel.Ccomp
                && (document.Tags[child].Xpos == Xpos.Vb || HasChildWord(child, "to"))) return child;
        }
        return -1;
    }

    private int Gerund(int token)
    {
        foreach (var child in Tree.Children(token))
            if (document.Tags[child].Xpos == Xpos.Vbg && Tree.Relation(child) is DepRel.Xcomp or DepRel.Advcl or DepRel.Acl or DepRel.Ccomp or DepRel.Obj) return child;
        return -1;
    }

    private bool HasChildWord(int token, string lemma)
    {
        foreach (var child in Tree.Children(token)) if (document.Lemmas[child] == lemma) return true;
        return false;
    }

    private int OwnOblique(int token, string preposition)
    {
        foreach (var child in Tree.Children(token))
        {
            if (Tree.Relation(child) is DepRel.Obl or DepRel.Nmod or DepRel.OblAgent or DepRel.Advcl or DepRel.Acl or DepRel.Xcomp && CaseOf(child) == preposition) return child;
        }
        return -1;
    }

    /// <summary>The preposition of a phrase in lower case; null when it has none.</summary>
    public string? CaseOf(int token)
    {
        foreach (var child in Tree.Children(token))
            if (Tree.Relation(child) is DepRel.Case or DepRel.Mark && document.Tags[child].Upos is Upos.Adp or Upos.Sconj) return document.Lemmas[child];
        return null;
    }

    private bool IsVerbal(int token) => document.Tags[token].Upos is Upos.Verb or Upos.Aux || Tree.Child(token, DepRel.Cop) >= 0;
}
