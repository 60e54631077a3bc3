using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>Several who are meant at once: "the two leaders", "both sides", "they" after "France and Germany".</summary>
internal static class Together
{
    private const int FarthestSentence = 3;

    /// <summary>As many as there were: "the ministers".</summary>
    public const int Any = -1;

    // Said of those just named together.
    private static bool IsOfSeveral(ReadOnlySpan<char> word) => word is "leaders" or "presidents" or "premiers" or "ministers" or "sides" or "countries" or "parties" or "neighbours" or "neighbors" or "negotiators" or "counterparts" or "allies" or "rivals" or "foes";

    /// <summary>How many a mention says they are: 2 for "both" and "the two", <see cref="Any"/> for "the ministers"; 0 when it does not say.</summary>
    public static int Number(Document document, Mention mention)
    {
        if (document.Tags[mention.Head].Xpos is not (Xpos.Nns or Xpos.Nnps)) return 0;
        var number = 0;
        var isDefinite = false;
        foreach (var child in document.Tree.Children(mention.Head))
        {
            var word = document.Word(child);
            number = word switch { "both" or "Both" or "two" or "Two" or "TWO" or "BOTH" => 2, "three" or "Three" or "THREE" => 3, "four" or "Four" or "FOUR" => 4, _ => number };
            isDefinite |= word is "the" or "The" or "THE" or "both" or "Both" or "BOTH" or "these" or "These";
        }
        return !isDefinite ? 0 : number == 0 && mention.EndToken - mention.FirstToken == 1 && IsAlone(document, mention.Head) && IsOfSeveral(document.Word(mention.Head)) ? Any : number;
    }

    private static bool IsAlone(Document document, int token)
    {
        foreach (var child in document.Tree.Children(token)) if (document.Tree.Relation(child) is not (DepRel.Det or DepRel.Case or DepRel.Punct)) return false;
        return true;
    }

    /// <summary>The mentions joined to one by "and", itself first; alone when there are none.</summary>
    public static ImmutableArray<int> Joined(Document document, ReadOnlySpan<Actor?> actors, int mention)
    {
        var mentions = document.Mentions.Items;
        var joined = ImmutableArray.Create(mention);
        for (var i = mention + 1; i < mentions.Length && mentions[i].Sentence == mentions[mention].Sentence; i++)
        {
            if (document.Tree.Relation(mentions[i].Head) != DepRel.Conj || actors[i] is not { } actor || actor is { Country: null, Group: null, EntityId: null }) continue;
            var to = document.Tree.Head(mentions[i].Head);
            foreach (var earlier in joined)
            {
                if (to < mentions[earlier].FirstToken || to >= mentions[earlier].EndToken) continue;
                joined = joined.Add(i);
                break;
            }
        }
        return joined;
    }

    /// <summary>The mentions of an earlier sentence that are as many as asked: joined by "and", or the two sides of a meeting; empty when there are none.</summary>
    public static ImmutableArray<int> Antecedents(Document document, ReadOnlySpan<Actor?> actors, int index, int number)
    {
        var mentions = document.Mentions.Items;
        for (var i = index - 1; i >= 0 && mentions[index].Sentence - mentions[i].Sentence <= FarthestSentence; i--)
        {
            if (mentions[i].Sentence == mentions[index].Sentence || actors[i] is null) continue;
            var sentence = mentions[i].Sentence;
            var first = i;
            while (first > 0 && mentions[first - 1].Sentence == sentence) first--;
            for (var at = first; at <= i; at++)
            {
                if (!IsSomebody(actors[at]) || document.Tree.Relation(mentions[at].Head) == DepRel.Conj) continue;
                if (Joined(document, actors, at) is var joined && (number == Any ? joined.Length > 1 : joined.Length == number) && AreDifferent(actors, joined)) return joined;
            }
            if (number is 2 or Any && SidesOf(document, actors, first, i) is { Length: 2 } sides) return sides;
            i = first;
        }
        return [];
    }

    // "met his Chilean counterpart", "spoke with the premier", "accused Peru": subject and the other side of one verb.
    private static ImmutableArray<int> SidesOf(Document document, ReadOnlySpan<Actor?> actors, int first, int last)
    {
        var mentions = document.Mentions.Items;
        for (var i = first; i <= last; i++)
        {
            if (!IsSomebody(actors[i]) || document.Tree.Relation(mentions[i].Head) is not (DepRel.Nsubj or DepRel.NsubjPass)) continue;
            var verb = document.Tree.Head(mentions[i].Head);
            for (var other = first; other <= last; other++)
            {
                if (other == i || !IsSomebody(actors[other]) || document.Tree.Head(mentions[other].Head) != verb) continue;
                if (document.Tree.Relation(mentions[other].Head) is DepRel.Obj || (document.Tree.Relation(mentions[other].Head) == DepRel.Obl && HasWith(document, mentions[other].Head)))
                    return AreDifferent(actors, [i, other]) ? [i, other] : [];
            }
        }
        return [];
    }

    private static bool HasWith(Document document, int token)
    {
        foreach (var child in document.Tree.Children(token)) if (document.Tree.Relation(child) == DepRel.Case && document.Word(child) is "with" or "WITH" or "against") return true;
        return false;
    }

    private static bool IsSomebody(Actor? actor) => actor is { Country: not null } or { Group: not null } or { EntityId: not null };

    private static bool AreDifferent(ReadOnlySpan<Actor?> actors, ImmutableArray<int> mentions)
    {
        for (var i = 0; i < mentions.Length; i++)
            for (var j = 0; j < i; j++)
                if (actors[mentions[i]] is not { } left || actors[mentions[j]] is not { } right || (left.Country == right.Country && left.Group == right.Group && left.EntityId == right.EntityId)) return false;
        return true;
    }
}
