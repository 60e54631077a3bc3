using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>A place in columns for city and province.</summary>
internal static class PlaceParts
{
    /// <summary>The city or site; null for larger places.</summary>
    public static string? City(Place? place) => place?.Precision is PlacePrecision.City or PlacePrecision.Point ? place.Name ?? place.Text : null;

    /// <summary>The division of the first order; null when unknown.</summary>
    public static string? Province(Place? place) => place?.Admin1;
}
