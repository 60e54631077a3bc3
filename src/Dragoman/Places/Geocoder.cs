using System.Collections.Concurrent;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Places;

/// <summary>
/// Finds the places of an article: names of the tables and the gazetteer that are used as places. It looks twice: first for all names and the countries they speak
/// for, then for the place each of them means.
/// </summary>
internal sealed class Geocoder(PlaceTables tables) : IAnnotator
{
    // Towns that stand in no table of ours: of 500,000 people their name is enough, of 100,000 the country must be named as well; below that a word must say that they
    // are places, and below 3,000 both.
    private const int Large = 57;
    private const int WellKnown = 50;
    private const int Small = 35;

    private readonly ConcurrentBag<GeocoderScratch> _scratch = [];

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Arcs | Layers.Mentions | Layers.Actors;

    public Layers Provides => Layers.Places;

    public void Annotate(Document document)
    {
        if (!_scratch.TryTake(out var scratch)) scratch = new GeocoderScratch();
        FindNames(document, scratch);
        FindCountries(document, scratch);
        Choose(document, scratch);
        document.Places.Seal();
        scratch.Matches.Clear();
        scratch.Countries.Clear();
        _scratch.Add(scratch);
    }

    private void FindNames(Document document, GeocoderScratch scratch)
    {
        var finder = new PlaceFinder(tables, document);
        for (var index = 0; index < document.Sentences.Count; index++)
        {
            var sentence = document.Sentences[index];
            for (var token = sentence.FirstToken; token < sentence.EndToken;)
            {
                var match = finder.Longest(token, index);
                if (match.End > 0) scratch.Matches.Add(match);
                token = Math.Max(token + 1, match.End);
            }
        }
    }

    private void FindCountries(Document document, GeocoderScratch scratch)
    {
        for (var i = 0; i < document.Mentions.Count; i++)
            if (document.Actors[i] is { Country: { } country, Certainty: not ActorCertainty.Metonym }) scratch.Countries.Add(tables.CountryOf(country), document.Mentions[i].Sentence);
        // Weighed without context, for the context is what is being made.
        var choice = new PlaceChoice(tables, NoCountries);
        foreach (var match in scratch.Matches)
            if (!IsOrdinary(document, match)) scratch.Countries.Add(choice.UnmistakableCountry(match), match.Sentence);
    }

    private static readonly ArticleCountries NoCountries = new();

    private void Choose(Document document, GeocoderScratch scratch)
    {
        var choice = new PlaceChoice(tables, scratch.Countries);
        var mention = 0;
        (int End, PlaceUse Use) before = default;
        // "Athens, Georgia": what the town has been found to lie in.
        PlaceCandidate? inside = null;
        for (var i = 0; i < scratch.Matches.Count; i++)
        {
            var match = scratch.Matches[i];
            while (mention < document.Mentions.Count && document.Mentions[mention].EndToken <= match.First) mention++;
            var syntax = new PlaceSyntax(tables.Words, document, match, EndsDemonym(document, match.First, mention));
            var container = ContainerOf(document, scratch, i);
            var (use, cue) = syntax.Read(before.End > 0 && IsNear(document, before.End, match.First) ? before.Use : PlaceUse.None);
            if (document.Sentences[match.Sentence].Kind == SentenceKind.Dateline) use = PlaceUse.Place;
            if (use == PlaceUse.None) continue;
            var (place, _, inContainer) = choice.Best(match, cue, container, before.End > 0 && IsNear(document, before.End, match.First) ? inside : null);
            if (cue == PlaceCue.Event && place.Precision != PlacePrecision.Country && use == PlaceUse.Open) use = PlaceUse.Place;
            if (inContainer && use < PlaceUse.Explained && !(place.Known is { IsActor: true })) use = PlaceUse.Explained;
            if (!IsAccepted(document, match, place, use, cue, syntax.Head, mention, scratch.Countries)) continue;
            document.Places.Add(new Anchored<Place>(ToPlace(document, match, place), match.First, match.End, match.Sentence));
            before = (match.End, use);
            inside = inContainer ? place : null;
        }
    }

    // "in Iraqi Kurdistan": the adjective belongs to no longer name.
    private static bool EndsDemonym(Document document, int first, int mention)
    {
        for (var i = Math.Max(0, mention - 2); i < document.Mentions.Count && document.Mentions[i].FirstToken < first; i++)
            if (document.Mentions[i].EndToken == first && document.Mentions[i].Kind == MentionKind.Demonym) return true;
        return false;
    }

    // Only a comma, a bracket or a conjunction parts the places of a list.
    private static bool IsNear(Document document, int end, int first) =>
        first - end is 1 || (first - end == 2 && document.Word(end) is "," && document.Word(end + 1) is "and" or "or");

    // "Tripoli, Lebanon", "Homs (Syria)", "Goma, eastern Congo".
    private PlaceMatch ContainerOf(Document document, GeocoderScratch scratch, int index)
    {
        if (index + 1 >= scratch.Matches.Count) return default;
        var (match, next) = (scratch.Matches[index], scratch.Matches[index + 1]);
        if (next.Sentence != match.Sentence || match.End >= next.First || document.Word(match.End) is not ("," or "(")) return default;
        for (var token = match.End + 1; token < next.First; token++)
            if (!tables.Words.Direction.Has(document.Word(token)) || document.Word(token) is "and") return default;
        return next;
    }

    private bool IsOrdinary(Document document, PlaceMatch match) => match.End == match.First + 1 && tables.Words.Ordinary.Has(document.Word(match.First));

    private bool IsAccepted(Document document, PlaceMatch match, PlaceCandidate place, PlaceUse use, PlaceCue cue, int head, int mention, ArticleCountries countries)
    {
        if (!MayBePlace(document, match, place, use, mention)) return false;
        if (use == PlaceUse.Explained) return place.Known is not null || place.Precision != PlacePrecision.Region || cue == PlaceCue.Region;
        if (place.Known is { IsActor: true }) return !IsUsWrittenSmall(document, match) && (use >= PlaceUse.Place || (place.Precision == PlacePrecision.Region && IsAttribute(document, head)));
        // Names of regions in no table of ours are "North" and "Islands": the word "province" must stand beside them.
        if (place is { Known: null, Precision: PlacePrecision.Region }) return cue == PlaceCue.Region;
        if (IsOrdinary(document, match)) return use >= PlaceUse.Place && place.Size >= WellKnown && (place.IsInTheNews || match.First > document.Sentences[match.Sentence].FirstToken);
        if (place.IsInTheNews) return use >= PlaceUse.Place || document.Tags[match.First].Upos is Upos.Propn || match.End > match.First + 1;
        var isNamed = countries.Nearness(place.Country, match.Sentence) > 0;
        if (use < PlaceUse.Place) return document.Tags[match.First].Upos == Upos.Propn && (place.Size >= Large || (place.Size >= WellKnown && isNamed));
        // A village the article has no reason to know bears somebody's or something's name.
        return place.Size >= Small || countries.IsEmpty || isNamed;
    }

    // "Gaza officials", "the Crimea bridge": an area that also acts is a place where it only describes.
    private static bool IsAttribute(Document document, int head) => document.Tree.Relation(head) is not (DepRel.Nsubj or DepRel.Obj or DepRel.Iobj or DepRel.Root or DepRel.Obl or DepRel.Conj);

    // "Us" is no state, "US" is.
    private static bool IsUsWrittenSmall(Document document, PlaceMatch match)
    {
        var word = document.Word(match.First);
        return match.End == match.First + 1 && word.Length <= 3 && word[^1] is >= 'a' and <= 'z';
    }

    // What the actor tables say of the same words: a state or capital needs a word of place, a person or body is none, a longer name swallows the place in it.
    private static bool MayBePlace(Document document, PlaceMatch match, PlaceCandidate place, PlaceUse use, int from)
    {
        for (var i = from; i < document.Mentions.Count && document.Mentions[i].FirstToken < match.End; i++)
        {
            var mention = document.Mentions[i];
            if (mention.EndToken <= match.First || mention.Kind == MentionKind.Pronoun) continue;
            var isLonger = mention.FirstToken <= match.First && mention.EndToken >= match.End && mention.EndToken - mention.FirstToken > match.End - match.First;
            var isShorter = mention.EndToken - mention.FirstToken < match.End - match.First;
            if (isShorter) continue;
            if (mention.Kind == MentionKind.Demonym) return false;
            if (document.Actors[i] is not { } actor)
            {
                // A surname that nobody bears on this day.
                if (use < PlaceUse.Place) return false;
                continue;
            }
            var isState = actor.EntityId is { } id && (id.StartsWith("state:", StringComparison.Ordinal) || id.StartsWith("territory:", StringComparison.Ordinal));
            // "the republic of Georgia" is Georgia under its longer name.
            if (isLonger && !(isState && mention.Role == 0 && use >= PlaceUse.Place)) return use == PlaceUse.Explained && mention.Role > 0 && mention.Affiliation > 0;
            // "in Lincoln" is the town though a senator of that name is in office.
            if (use >= PlaceUse.Place && place.Size >= WellKnown && actor.EntityId?.StartsWith("person:", StringComparison.Ordinal) == true) continue;
            if (!isState && actor.Certainty != ActorCertainty.Metonym) return false;
            if (use < PlaceUse.Place && (place.Known is { IsActor: true } || actor.Certainty == ActorCertainty.Metonym)) return false;
        }
        return true;
    }

    private Place ToPlace(Document document, PlaceMatch match, PlaceCandidate place)
    {
        var span = document.SpanOf(match.First, match.End);
        var basis = document.Sentences[match.Sentence].Kind == SentenceKind.Dateline ? PlaceBasis.Dateline : PlaceBasis.Sentence;
        var text = span.In(document.Text).ToString();
        if (place.Known is { } known)
        {
            return new Place
            {
                Text = text, Span = span, Name = known.Name, GazetteerId = known.Id, Country = known.Iso, Admin1 = tables.RegionName(known.Region), Claims = known.Claims,
                Lat = known.Lat, Lon = known.Lon, Precision = known.Precision, Basis = basis,
            };
        }
        ref readonly var row = ref tables.Gazetteer[place.Row];
        return new Place
        {
            Text = text, Span = span, Name = tables.Gazetteer.Name(row), GazetteerId = tables.IdOf(row),
            Country = tables.IsoOf(row.Country), Admin1 = tables.RegionName(row.Region), Claims = tables.ClaimsOf(row),
            Lat = row.Lat / 100_000.0, Lon = row.Lon / 100_000.0, Precision = place.Precision, Basis = basis,
        };
    }
}
