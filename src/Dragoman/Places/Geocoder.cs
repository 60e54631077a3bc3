using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Places;

/// <summary>
/// Finds places among the mentions: countries and seats of government after a preposition of place. Coordinates and smaller places need a gazetteer,
/// which this stage does not have yet: they stay null.
/// </summary>
internal sealed class Geocoder(ActorTables tables) : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Arcs | Layers.Mentions | Layers.Actors;

    public Layers Provides => Layers.Places;

    public void Annotate(Document document)
    {
        var mentions = document.Mentions.Items;
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.Kind != MentionKind.Name || mention.Role > 0 || document.Actors[i] is not { EntityId: { } id } actor) continue;
            if (tables.Find(id) is not { Kind: EntityKind.State or EntityKind.Territory } entity || !IsPlace(document, mention)) continue;
            document.Places.Add(new Anchored<Place>(ToPlace(actor, entity), mention.FirstToken, mention.EndToken, mention.Sentence));
        }
        document.Places.Seal();
    }

    private static Place ToPlace(Actor actor, Entity entity)
    {
        var isSeat = actor.Certainty == ActorCertainty.Metonym;
        return new Place
        {
            Text = actor.Text!, // A mention always has its words.
            Span = actor.Span,
            Name = isSeat ? actor.Text : entity.Name,
            GazetteerId = null,
            Country = entity.Country,
            Precision = isSeat ? PlacePrecision.City : PlacePrecision.Country,
            Basis = PlaceBasis.Sentence,
        };
    }

    private static bool IsPlace(Document document, Mention mention)
    {
        foreach (var child in document.Tree.Children(mention.Head))
        {
            if (document.Tree.Relation(child) != DepRel.Case) continue;
            var word = document.Word(child);
            if (word.Equals("in", StringComparison.OrdinalIgnoreCase) || word is "near" or "at" or "inside" or "across" or "outside" or "around" or "over" or "within") return true;
        }
        return false;
    }
}
