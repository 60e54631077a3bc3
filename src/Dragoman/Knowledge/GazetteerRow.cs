using System.Runtime.InteropServices;

namespace Dragoman.Knowledge;

/// <summary>One populated place as it lies in the gazetteer file, little-endian. Rows stand in the order of their ids.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct GazetteerRow
{
    public uint Id { get; init; }

    /// <summary>Degrees north times 100,000.</summary>
    public int Lat { get; init; }

    /// <summary>Degrees east times 100,000.</summary>
    public int Lon { get; init; }

    /// <summary>Where the name begins among the bytes of all names.</summary>
    public uint Name { get; init; }

    /// <summary>Index of the first-level region.</summary>
    public ushort Region { get; init; }

    /// <summary>ISO 3166 alpha-2, two ASCII letters, the first in the low byte.</summary>
    public ushort Country { get; init; }

    /// <summary>Bytes of the name.</summary>
    public byte NameLength { get; init; }

    /// <summary>What GeoNames says it is.</summary>
    public GazetteerKind Kind { get; init; }

    /// <summary>Ten times the decimal logarithm of the population plus one: one byte says enough to choose by.</summary>
    public byte Size { get; init; }

    /// <summary>1 for a place of <c>spellings.places</c>, which is in the news; else 0.</summary>
    public byte InTheNews { get; init; }
}
