using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// Chooses the place of an act: the nearest in its clause, of two equally near the more exact; else the nearest of its sentence; else that of the dateline, which says where
/// the report was written and lends no country to anybody.
/// </summary>
internal readonly ref struct EventPlace(Document document, Act act)
{
    // A step in the tree weighs as much as ten words; "in Goma in eastern Congo" is Goma though both hang on the verb.
    private const int Step = 10;
    private const int CountryWeight = 15;
    private const int RegionWeight = 5;

    /// <summary>The place that the sentence gives; null when it gives none.</summary>
    public Place? OfSentence
    {
        get
        {
            Place? best = null;
            var least = int.MaxValue;
            foreach (var place in document.Places.Items)
            {
                if (place.Sentence != act.Sentence || IsSide(place) || IsOfSpeaker(place)) continue;
                var below = document.Tree.IsBelow(place.FirstToken, act.Clause);
                var weight = (below ? Steps(place) * Step : 1000) + Math.Min(Math.Abs(place.FirstToken - act.Trigger), Step - 1) + Vagueness(place.Value.Precision);
                if (weight >= least) continue;
                least = weight;
                best = place.Value with { Basis = below ? PlaceBasis.Syntax : PlaceBasis.Sentence };
            }
            return best;
        }
    }

    /// <summary>The place that the sentence gives, else that of the dateline.</summary>
    public Place? Any
    {
        get
        {
            if (OfSentence is { } found) return found;
            foreach (var place in document.Places.Items) if (document.Sentences[place.Sentence].Kind == SentenceKind.Dateline) return place.Value;
            return null;
        }
    }

    private static int Vagueness(PlacePrecision precision) => precision switch { PlacePrecision.Country => CountryWeight, PlacePrecision.Region => RegionWeight, _ => 0 };

    private int Steps(Anchored<Place> place)
    {
        var steps = 0;
        for (var token = place.FirstToken; token >= 0 && token != act.Clause; token = document.Tree.Head(token)) if (token < place.FirstToken || token >= place.EndToken) steps++;
        return steps;
    }

    // "sent tanks to Ukraine": the state that receives is no place of the sending. What is left or entered is.
    private bool IsSide(Anchored<Place> place)
    {
        if (place.Value.Precision != PlacePrecision.Country || act.Type == EventType.Retreat || place.FirstToken == 0) return false;
        if (document.Word(place.FirstToken - 1) is not ("to" or "from" or "," or "and")) return false;
        foreach (var side in act.Recipients) if (Covers(document.Mentions[side], place)) return true;
        foreach (var side in act.Actors) if (Covers(document.Mentions[side], place)) return true;
        return false;
    }

    // "…, the foreign ministry in Ankara said": where it is said.
    private bool IsOfSpeaker(Anchored<Place> place)
    {
        var tree = document.Tree;
        for (var token = place.FirstToken; token >= 0; token = tree.Head(token))
        {
            if (tree.Relation(token) != DepRel.Nsubj || tree.Head(token) is not (>= 0 and var verb) || verb == act.Clause) continue;
            if (tree.IsBelow(act.Clause, verb)) return true;
            // "…, said the ministry in Ankara" hangs on what it reports.
            if (tree.Relation(verb) == DepRel.Parataxis && tree.IsBelow(act.Clause, tree.Head(verb))) return true;
        }
        return false;
    }

    private static bool Covers(Mention mention, Anchored<Place> place) => mention.FirstToken <= place.FirstToken && place.FirstToken < mention.EndToken;
}
