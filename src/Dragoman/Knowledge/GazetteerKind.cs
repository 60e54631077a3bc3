namespace Dragoman.Knowledge;

/// <summary>What a place of the gazetteer is, coarser than GeoNames' feature codes.</summary>
internal enum GazetteerKind : byte
{
    /// <summary>A town or village (PPL and others).</summary>
    Town,

    /// <summary>The seat of a lower division (PPLA2 to PPLA5).</summary>
    LocalSeat,

    /// <summary>The seat of a first-level region (PPLA).</summary>
    RegionalSeat,

    /// <summary>A capital (PPLC).</summary>
    Capital,

    /// <summary>A part of a city (PPLX).</summary>
    District,

    /// <summary>A first-level region itself (ADM1), at the middle of its places. Its id is not GeoNames': it counts on from <see cref="GazetteerFormat.FirstOwnId"/>.</summary>
    Region,
}
