using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>A place of our own tables.</summary>
internal sealed class KnownPlace
{
    /// <summary>The usual name.</summary>
    public required string Name { get; init; }

    /// <summary>How exact it is.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>Key of the country in <see cref="PlaceTables"/>; 0 at sea and across borders.</summary>
    public ushort Country { get; init; }

    /// <summary>Index of the first-level region in the gazetteer; −1 when it is in none or is itself larger.</summary>
    public int Region { get; init; } = -1;

    /// <summary>The states that claim it, when there are several.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary><c>geonames:N</c>, or <c>place:</c> with our own slug.</summary>
    public required string Id { get; init; }

    /// <summary>Degrees north; null when the tables do not say.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Lon { get; init; }

    /// <summary>The row of the gazetteer it stands for; −1 when it is only ours.</summary>
    public int Row { get; init; } = -1;

    /// <summary>Whether a state or a territory that acts under its own name.</summary>
    public bool IsActor { get; init; }

    /// <summary>Whether a user's rules name it: then it is meant by its name before any other place.</summary>
    public bool IsOwn { get; init; }

    /// <summary>ISO 3166 alpha-3 code of the country.</summary>
    public string? Iso { get; init; }
}
