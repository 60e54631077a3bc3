using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>How exact a place is.</summary>
[JsonConverter(typeof(NamedEnumConverter<PlacePrecision>))]
public enum PlacePrecision : byte
{
    /// <summary>A site, base or crossing.</summary>
    Point,

    /// <summary>A populated place.</summary>
    City,

    /// <summary>A province, region or sea.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,
}
