using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Places;

/// <summary>One of the places a name may mean: of our tables or of the gazetteer, seen alike.</summary>
internal readonly struct PlaceCandidate
{
    // A city in the news counts at least as one of 100,000 people.
    private const byte NewsSize = 50;

    public PlaceCandidate(KnownPlace known, Gazetteer gazetteer)
    {
        Known = known;
        IsInTheNews = true;
        Row = known.Row;
        Precision = known.Precision;
        (Country, Region) = (known.Country, known.Region);
        Kind = known.Row >= 0 ? gazetteer[known.Row].Kind : GazetteerKind.Town;
        Size = known.Precision != PlacePrecision.City ? NewsSize : known.Row >= 0 ? Math.Max(gazetteer[known.Row].Size, NewsSize) : NewsSize;
    }

    public PlaceCandidate(Gazetteer gazetteer, int row)
    {
        ref readonly var place = ref gazetteer[row];
        Row = row;
        Precision = place.Kind == GazetteerKind.Region ? PlacePrecision.Region : PlacePrecision.City;
        IsInTheNews = place.InTheNews == 1;
        (Country, Region, Kind, Size) = (place.Country, place.Region, place.Kind, IsInTheNews ? Math.Max(place.Size, NewsSize) : place.Size);
    }

    /// <summary>The place of our tables; null for one of the gazetteer alone.</summary>
    public KnownPlace? Known { get; }

    /// <summary>Whether it stands in our tables or under our spellings.</summary>
    public bool IsInTheNews { get; }

    /// <summary>The row in the gazetteer; −1 when it is not there.</summary>
    public int Row { get; }

    public PlacePrecision Precision { get; }

    public ushort Country { get; }

    public int Region { get; }

    public GazetteerKind Kind { get; }

    /// <summary>Ten times the decimal logarithm of the population.</summary>
    public byte Size { get; }

    /// <summary>Whether this place lies in that country or region.</summary>
    public bool LiesIn(PlaceCandidate container) =>
        container.Precision is PlacePrecision.Country or PlacePrecision.Region && Row != container.Row | Known != container.Known
        && container.Country != 0 && container.Country == Country && (container.Precision == PlacePrecision.Country || (container.Region >= 0 && container.Region == Region && Precision < container.Precision));
}
