using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Places;

/// <summary>
/// Chooses among the places that share a name: what the text says of it ("X, Texas", "X province"), the countries named beside it and in the article, then how large and
/// how known it is. Weights are whole numbers, so that the choice is the same everywhere.
/// </summary>
internal readonly ref struct PlaceChoice(PlaceTables tables, ArticleCountries countries)
{
    // Seats of regions and larger towns that bear the name of their region are meant before it.
    private const int SeatSize = 43;

    // What a place must weigh, and by how much it must lead, to speak for its country without any context.
    private const int Unmistakable = 130;
    private const int Lead = 65;

    // No other place of the name comes near, whatever the context.
    private const int Own = 1000;

    /// <summary>The country a name speaks for whatever stands round it: that of its best place, when no other place of the name comes near; else 0.</summary>
    public ushort UnmistakableCountry(PlaceMatch match)
    {
        var (best, score, _) = Best(match, PlaceCue.None, default);
        if (best.Country == 0 || score < Unmistakable) return 0;
        foreach (var index in tables.Find(match.Hash)) if (IsRival(new PlaceCandidate(tables.Known[index], tables.Gazetteer), best, score, match)) return 0;
        for (var name = match.FirstName; name < match.EndName; name++) if (IsRival(new PlaceCandidate(tables.Gazetteer, tables.Gazetteer.RowOf(name)), best, score, match)) return 0;
        return best.Country;
    }

    /// <summary>The best place for a name, with its score and whether it lies in the container.</summary>
    /// <param name="match">The name.</param>
    /// <param name="cue">What the text calls it.</param>
    /// <param name="container">The name after a comma that may hold it; End is 0 without one.</param>
    /// <param name="inside">The place before the comma that lies in it.</param>
    public (PlaceCandidate Place, int Score, bool InContainer) Best(PlaceMatch match, PlaceCue cue, PlaceMatch container, PlaceCandidate? inside = null)
    {
        (PlaceCandidate Place, int Score, bool InContainer) best = (default, int.MinValue, false);
        foreach (var index in tables.Find(match.Hash)) Weigh(new PlaceCandidate(tables.Known[index], tables.Gazetteer), ref best, match, cue, container, inside);
        for (var name = match.FirstName; name < match.EndName; name++)
            Weigh(new PlaceCandidate(tables.Gazetteer, tables.Gazetteer.RowOf(name)), ref best, match, cue, container, inside);
        return best;
    }

    private void Weigh(PlaceCandidate candidate, ref (PlaceCandidate Place, int Score, bool InContainer) best, PlaceMatch match, PlaceCue cue, PlaceMatch container, PlaceCandidate? inside)
    {
        var inContainer = container.End > 0 && LiesInAny(candidate, container);
        var score = Prior(candidate, match) + CueWeight(candidate, cue) + (inContainer ? 1000 : 0) + (inside is { } part && part.LiesIn(candidate) ? 1000 : 0) + Context(candidate, match.Sentence);
        if (score > best.Score) best = (candidate, score, inContainer);
    }

    private bool IsRival(PlaceCandidate other, PlaceCandidate best, int score, PlaceMatch match) => other.Country != best.Country && Prior(other, match) > score - Lead;

    private int Prior(PlaceCandidate place, PlaceMatch match) => place.Precision switch
    {
        _ when place.Known is { IsOwn: true } => Own,
        PlacePrecision.Country => 300,
        PlacePrecision.Region when place.Known is { IsActor: true } known && !(PlaceNameHash.Of(known.Name) == match.Hash && HasSeatOfTheSameName(place, match)) => 170,
        PlacePrecision.Region when place.Known is null => 20,
        PlacePrecision.Region => HasSeatOfTheSameName(place, match) ? 60 : 125,
        PlacePrecision.Point => 130,
        _ => (2 * place.Size) + (place.IsInTheNews ? 20 : 0) + KindWeight(place.Kind),
    };

    private static int KindWeight(GazetteerKind kind) => kind switch { GazetteerKind.Capital => 40, GazetteerKind.RegionalSeat => 10, GazetteerKind.District => -20, _ => 0 };

    // Kandahar the city before Kandahar the province; but Punjab the province before a village of that name.
    private bool HasSeatOfTheSameName(PlaceCandidate region, PlaceMatch match)
    {
        if (region.Region < 0) return false;
        for (var name = match.FirstName; name < match.EndName; name++) if (IsSeat(new PlaceCandidate(tables.Gazetteer, tables.Gazetteer.RowOf(name)))) return true;
        foreach (var index in tables.Find(match.Hash)) if (tables.Known[index].Precision == PlacePrecision.City && IsSeat(new PlaceCandidate(tables.Known[index], tables.Gazetteer))) return true;
        return false;

        bool IsSeat(PlaceCandidate city) => city.Country == region.Country && (city.Region == region.Region || city.Kind == GazetteerKind.RegionalSeat) && (city.Size >= SeatSize || city.Kind == GazetteerKind.RegionalSeat);
    }

    private static int CueWeight(PlaceCandidate place, PlaceCue cue) => (cue, place.Precision) switch
    {
        (PlaceCue.City, PlacePrecision.City) => 80,
        (PlaceCue.City, PlacePrecision.Region or PlacePrecision.Country) => -100,
        (PlaceCue.Region, PlacePrecision.Region) => 120,
        (PlaceCue.Region, PlacePrecision.Country) => -90,
        (PlaceCue.Region, PlacePrecision.City) => -20,
        _ => 0,
    };

    private int Context(PlaceCandidate place, int sentence)
    {
        if (place.Precision == PlacePrecision.Country || countries.IsEmpty || place.Country == 0) return 0;
        return countries.Nearness(place.Country, sentence) switch { 2 => 80, 1 => 45, _ => -10 };
    }

    private bool LiesInAny(PlaceCandidate place, PlaceMatch container)
    {
        foreach (var index in tables.Find(container.Hash)) if (place.LiesIn(new PlaceCandidate(tables.Known[index], tables.Gazetteer))) return true;
        return false;
    }
}
