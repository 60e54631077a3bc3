using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Quantities;

/// <summary>Decides what a number counts: by its noun when these are arms, else by what is done to those counted ("12 soldiers were killed"), else by the noun.</summary>
internal readonly ref struct QuantityContext(Document document, int firstToken, int endToken)
{
    /// <summary>The kind and the last token of what is counted; null when the number counts nothing we know.</summary>
    public (QuantityKind Kind, int Last)? Of(NumberReading number)
    {
        var noun = Noun(number.End);
        var node = noun >= 0 ? noun : number.End - 1;
        var last = Math.Max(node, number.End - 1);
        if (noun >= 0 && CountedNouns.Arms(document.Lemmas[noun]) is { } arms) return (arms, last);
        if (noun >= 0 && document.Lemmas[noun] == "life" && Costs(noun)) return (QuantityKind.Killed, last);
        if (IsDeedOn(number.First) is { } deed) return (deed, last);
        if (After(node + 1) is { } described) return (described, last);
        if (Between(number.End, noun) is { } adjective) return (adjective, last);
        var root = Climbs(node) ? node : number.Number;
        if (ByVerb(root) is { } done) return (done, last);
        if (noun >= 0) return CountedNouns.People(document.Lemmas[noun]) is { } people && (people != QuantityKind.Killed || number.Low != 0 || document.Lemmas[noun] != "body") ? (people, last) : null;
        return Toll(number.First) ? (QuantityKind.Killed, last) : null;
    }

    // "the bodies of 12 men", "the killing of 11 monks", "the arrest of two editors".
    private QuantityKind? IsDeedOn(int number) => number - 2 < firstToken || !Is(number - 1, "of") ? null : document.Lemmas[number - 2] switch
    {
        "body" or "killing" or "murder" or "death" or "execution" or "massacre" or "assassination" or "slaying" or "life" => QuantityKind.Killed,
        "wounding" => QuantityKind.Wounded,
        "arrest" or "detention" or "jailing" => QuantityKind.Arrested,
        "displacement" or "flight" or "evacuation" or "expulsion" => QuantityKind.Displaced,
        _ => null,
    };

    // The last noun of the phrase: "59 Tomahawk missiles", "dozens of tanks", "28 of the drones"; -1 when the number stands alone.
    private int Noun(int token)
    {
        if (Is(token, "of")) token++;
        var noun = -1;
        for (var limit = token + 7; token < endToken && token < limit; token++)
        {
            var tag = document.Tags[token];
            // Tagged as a verb though a noun: "coast guard ships".
            if (tag.Upos is Upos.Noun || (tag.Upos is Upos.Verb or Upos.Propn && CountedNouns.Arms(document.Lemmas[token]) is not null) || (tag.Upos == Upos.Propn && (noun >= 0 ? false : !char.IsUpper(document.Word(token)[0])))) noun = token;
            else if (noun >= 0 && (tag.Upos != Upos.Propn || char.IsUpper(document.Word(token)[0]))) return noun;
            else if (tag.Upos is not (Upos.Adj or Upos.Propn or Upos.Det or Upos.Num) && tag.Xpos is not (Xpos.Hyph or Xpos.Pos or Xpos.Vbn or Xpos.PrpPoss) && !Is(token, "-") && !Is(token, "more")) return noun;
            else if (tag.Xpos == Xpos.Vbn && CountedNouns.Suffered(document.Lemmas[token]) is not null) return noun;
            else if (CountedNouns.Suffered(document.Lemmas[token]) is not null && token + 1 < endToken && document.Tags[token + 1].Upos != Upos.Noun) return noun;
        }
        return noun;
    }

    // "23 dead", "14 others wounded", "Two soldiers killed, three hurt".
    private QuantityKind? After(int token)
    {
        if (Is(token, "others") || Is(token, "other") || Is(token, "more") || Is(token, "people")) token++;
        if (token >= endToken || CountedNouns.Suffered(document.Lemmas[token]) is not { } kind) return null;
        if (document.Tags[token].Upos == Upos.Verb && token + 1 < endToken && document.Tags[token + 1].Upos is Upos.Num or Upos.Det or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Pron) return null;
        // "Six people died": a subject that does it is asked for later.
        return document.Lemmas[token] is "round" or "gun" or "hang" ? null : kind;
    }

    // "12 wounded soldiers", "30 detained students".
    private QuantityKind? Between(int token, int noun)
    {
        for (; token < noun; token++) if (document.Tags[token].Upos is Upos.Verb or Upos.Adj && CountedNouns.Suffered(document.Lemmas[token]) is { } kind) return kind;
        return null;
    }

    private bool Climbs(int node) => document.Tree.Head(node) >= 0 && document.Tree.Relation(node) is not (DepRel.Nummod or DepRel.Compound or DepRel.Det or DepRel.Amod or DepRel.Advmod);

    private QuantityKind? ByVerb(int node)
    {
        for (var steps = 0; steps < 5 && node >= 0; steps++)
        {
            foreach (var child in document.Tree.Children(node))
                if (document.Tree.Relation(child) == DepRel.Acl && document.Tags[child].Xpos == Xpos.Vbn && CountedNouns.Suffered(document.Lemmas[child]) is { } participle) return participle;
            var (head, relation) = (document.Tree.Head(node), document.Tree.Relation(node));
            if (head < 0) return null;
            if (document.Tags[head].Upos is Upos.Verb or Upos.Aux or Upos.Adj && OfVerb(head, relation, node) is { } kind) return kind;
            if (relation is not (DepRel.Conj or DepRel.Nmod or DepRel.Appos or DepRel.Nummod or DepRel.Compound or DepRel.Det or DepRel.Flat)) return null;
            node = head;
        }
        return null;
    }

    private QuantityKind? OfVerb(int verb, DepRel relation, int node)
    {
        var lemma = document.Lemmas[verb];
        var suffers = relation is DepRel.Obj or DepRel.NsubjPass || (relation is DepRel.Nsubj && IsPassive(verb));
        if (suffers)
        {
            if (CountedNouns.Suffered(lemma) is { } kind && (lemma != "round" || Is(verb + 1, "up")) && (lemma != "gun" || Is(verb + 1, "down"))) return kind;
            if (lemma is "shoot" or "stab" or "beat" or "burn" or "hack" or "crush" or "starve" && Near(verb, "dead", "death")) return QuantityKind.Killed;
            if (lemma is "take" && Near(verb, "custody", "custody")) return QuantityKind.Arrested;
            if (lemma is "hold" && relation != DepRel.Obj && !Near(verb, "hostage", "talks")) return QuantityKind.Arrested;
            if (lemma is "drive" or "force" or "leave" or "make" && Near(verb, "homes", "homeless")) return QuantityKind.Displaced;
            if (lemma is "treat" && Near(verb, "injuries", "wounds")) return QuantityKind.Wounded;
            if (lemma is "leave" && Object(verb, node) is { } left) return left;
        }
        if (relation is not (DepRel.Nsubj or DepRel.NsubjPass)) return null;
        if (CountedNouns.Done(lemma) is { } done) return done;
        if (lemma is "lose" && Near(verb, "lives", "life")) return QuantityKind.Killed;
        if (lemma is "suffer" or "sustain" && Near(verb, "injuries", "wounds")) return QuantityKind.Wounded;
        return lemma is "leave" or "abandon" or "have" && Near(verb, "homes", "villages") ? QuantityKind.Displaced : null;
    }

    // "left 23 people dead": the complement of the verb says it.
    private QuantityKind? Object(int verb, int node)
    {
        foreach (var child in document.Tree.Children(verb)) if (child > node && CountedNouns.Suffered(document.Lemmas[child]) is { } kind) return kind;
        return null;
    }

    private bool IsPassive(int verb)
    {
        if (document.Tags[verb].Xpos is not (Xpos.Vbn or Xpos.Vbd or Xpos.Jj or Xpos.Vb)) return false;
        if (document.Tree.Child(verb, DepRel.AuxPass) >= 0 || document.Tree.Child(verb, DepRel.Cop) >= 0) return true;
        foreach (var child in document.Tree.Children(verb)) if (document.Lemmas[child] == "be" && document.Tree.Relation(child) == DepRel.Aux) return true;
        return document.Tags[verb].Xpos == Xpos.Vbn && document.Tree.Child(verb, DepRel.Obj) < 0 && document.Tree.Child(verb, DepRel.Aux) < 0;
    }

    // Either word up to seven tokens behind the verb.
    private bool Near(int verb, string one, string other)
    {
        for (var i = verb + 1; i < Math.Min(endToken, verb + 12); i++) if (Is(i, one) || Is(i, other)) return true;
        return false;
    }

    private bool Costs(int noun)
    {
        for (var i = Math.Max(firstToken, noun - 8); i < noun; i++) if (document.Lemmas[i] is "claim" or "cost" or "take" or "lose") return true;
        return false;
    }

    // "the death toll rose to 112", "the number of dead".
    private bool Toll(int number)
    {
        for (var i = Math.Max(firstToken, number - 8); i < number; i++)
            if (Is(i, "toll") || (Is(i, "dead") && Is(i - 1, "of"))) return document.Tags[number - 1].Upos is Upos.Adp or Upos.Verb or Upos.Part or Upos.Aux or Upos.Sconj || Is(number - 1, "to");
        return false;
    }

    private bool Is(int token, string word) => token >= firstToken && token < endToken && document.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
