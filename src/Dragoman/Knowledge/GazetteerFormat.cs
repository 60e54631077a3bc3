namespace Dragoman.Knowledge;

/// <summary>
/// The layout of the gazetteer file, little-endian: magic "DRGG", format version, SHA-256 of all after the header, the numbers of rows, names and regions and
/// the lengths of both texts; then the rows by id, the starts of 65,536 buckets of names, the names (hash and row) by bucket, hash and size, the regions' texts
/// (starts and UTF-8, "AF.10 Helmand"), and the names' UTF-8.
/// </summary>
internal static class GazetteerFormat
{
    public const int Version = 1;
    public const int HeaderLength = 4 + 4 + 32 + (5 * 4) + 4;
    public const int Buckets = 1 << 16;
    public const int RowLength = 24;
    public const int NameLength = 8;

    /// <summary>Ids from here on are our own: regions, whose GeoNames ids the source does not hold.</summary>
    public const uint FirstOwnId = 4_000_000_000;

    /// <summary>The first bytes of a gazetteer.</summary>
    public static ReadOnlySpan<byte> Magic => "DRGG"u8;

    /// <summary>The bucket a name stands in.</summary>
    public static int Bucket(ulong hash) => (int)(hash >> 48);
}
