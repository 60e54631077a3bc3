using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Compares where.</summary>
internal static class PlaceMatch
{
    private const double SameKilometres = 5;
    private const double NearKilometres = 20;
    private const double CloseKilometres = 75;

    // From the middle of a province to its edge.
    private const double RegionKilometres = 150;

    // Seas and island groups lie in one another.
    private const double SeaKilometres = 300;
    private const double EarthRadius = 6371;

    public static MatchSign Of(Place? one, Place? other)
    {
        if (one is null || other is null) return MatchSign.PlaceUnknown;
        if (one.Country is { } a && other.Country is { } b && a != b) return MatchSign.OtherCountry;
        if (one.GazetteerId is not null && one.GazetteerId == other.GazetteerId) return one.Precision == PlacePrecision.Country ? MatchSign.SameCountryOnly : MatchSign.SamePlace;
        if (one.Precision == PlacePrecision.Country || other.Precision == PlacePrecision.Country) return one.Country is null || other.Country is null ? MatchSign.PlaceUnknown : MatchSign.SameCountryOnly;
        if (IsSameName(one.Name, other.Name)) return MatchSign.SamePlace;
        return one.Precision == PlacePrecision.Region || other.Precision == PlacePrecision.Region ? WithRegion(one, other) : Exact(one, other);
    }

    private static MatchSign Exact(Place one, Place other) => Kilometres(one, other) switch
    {
        null => IsSameName(one.Admin1, other.Name) || IsSameName(other.Admin1, one.Name) ? MatchSign.NearPlace : MatchSign.OtherPlace,
        <= SameKilometres => MatchSign.SamePlace,
        <= NearKilometres => MatchSign.NearPlace,
        <= CloseKilometres => MatchSign.ClosePlace,
        _ => MatchSign.OtherPlace,
    };

    private static MatchSign WithRegion(Place one, Place other)
    {
        if (one.Precision == other.Precision)
        {
            if (IsSameName(one.Admin1, other.Name) || IsSameName(one.Name, other.Admin1)) return MatchSign.SamePlace;
            return Kilometres(one, other) <= SeaKilometres ? MatchSign.InsidePlace : MatchSign.OtherRegion;
        }
        var (region, place) = one.Precision == PlacePrecision.Region ? (one, other) : (other, one);
        if (place.Admin1 is not null && (IsSameName(place.Admin1, region.Name) || IsSameName(place.Admin1, region.Admin1))) return MatchSign.InsidePlace;
        return Kilometres(one, other) is not { } far ? MatchSign.PlaceUnknown : far <= RegionKilometres ? MatchSign.InsidePlace : MatchSign.OtherRegion;
    }

    // "Aleppo" is "Aleppo province", and "Kharkiv region".
    private static bool IsSameName(string? one, string? other)
    {
        if (one is null || other is null) return false;
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length > 2 && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && (longer.Length == shorter.Length || longer[shorter.Length] == ' ');
    }

    private static double? Kilometres(Place one, Place other)
    {
        if (one is not { Lat: { } lat1, Lon: { } lon1 } || other is not { Lat: { } lat2, Lon: { } lon2 }) return null;
        var (a, b) = (double.DegreesToRadians(lat1), double.DegreesToRadians(lat2));
        var (dLat, dLon) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(lon2 - lon1) / 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt((dLat * dLat) + (Math.Cos(a) * Math.Cos(b) * dLon * dLon))));
    }
}
