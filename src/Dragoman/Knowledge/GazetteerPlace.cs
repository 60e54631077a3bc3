namespace Dragoman.Knowledge;

/// <summary>A populated place to be written into a gazetteer.</summary>
/// <param name="Id">GeoNames id.</param>
/// <param name="Name">GeoNames' name.</param>
/// <param name="Spellings">How else it may be written.</param>
/// <param name="Country">ISO 3166 alpha-2.</param>
/// <param name="Region">GeoNames code of the first-level region, without the country.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Population">People; 0 when unknown.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="InTheNews">Whether it stands in <c>spellings.places</c>.</param>
internal sealed record GazetteerPlace(
    uint Id, string Name, IReadOnlyList<string> Spellings, string Country, string Region, GazetteerKind Kind, long Population, double Lat, double Lon, bool InTheNews = false);
