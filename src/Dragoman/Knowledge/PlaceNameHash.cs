namespace Dragoman.Knowledge;

/// <summary>
/// The hash of a place name over its folded pieces, which can be continued piece by piece while a text is read: one pass gives the hashes of all names
/// that may begin at a word. The gazetteer file is ordered by it, so it may not change without a new file.
/// </summary>
internal static class PlaceNameHash
{
    /// <summary>The hash of no piece.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash after one piece more.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> piece)
    {
        foreach (var c in piece) hash = (hash ^ NamePieces.Fold(c)) * Prime;
        return (hash ^ ' ') * Prime;
    }

    /// <summary>Mixes the hash for use as a key; the raw one is weak in its high bits.</summary>
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    /// <summary>The finished hash of a whole name; 0 when it holds no letter.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var hash = Empty;
        for (var start = 0; start < name.Length;)
        {
            var end = NamePieces.End(name, start);
            if (end > start) hash = Append(hash, name[start..end]);
            start = Math.Max(end, start + 1);
        }
        return hash == Empty ? 0 : Finish(hash);
    }
}
