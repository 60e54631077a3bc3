using System.Collections.Immutable;
using Dragoman.Documents;

namespace Dragoman.Records;

/// <summary>Where.</summary>
public sealed record Place
{
    /// <summary>The words of the text.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The usual name.</summary>
    public string? Name { get; init; }

    /// <summary>GeoNames id as <c>geonames:N</c>, or our own table's id; null when unresolved.</summary>
    public string? GazetteerId { get; init; }

    /// <summary>ISO 3166 alpha-3, or null at sea and across borders.</summary>
    public string? Country { get; init; }

    /// <summary>The states that claim a disputed place, ISO 3166 alpha-3, self-declared ones with our own codes; empty elsewhere.</summary>
    public ImmutableArray<string> Claims { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>First-order division, or null.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Degrees north, −90 to 90.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east, −180 to 180.</summary>
    public double? Lon { get; init; }

    /// <summary>How exact it is.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>Why this place belongs to this act.</summary>
    public required PlaceBasis Basis { get; init; }
}
