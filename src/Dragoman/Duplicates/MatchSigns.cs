namespace Dragoman.Duplicates;

/// <summary>A set of <see cref="MatchSign"/>.</summary>
/// <param name="Bits">One bit a sign.</param>
internal readonly record struct MatchSigns(ulong Bits)
{
    public static MatchSigns None => default;

    public static implicit operator MatchSigns(MatchSign sign) => new(1UL << (int)sign);

    public static MatchSigns operator |(MatchSigns one, MatchSigns other) => new(one.Bits | other.Bits);

    public bool Has(MatchSign sign) => (Bits & (1UL << (int)sign)) != 0;

    /// <summary>The signs, in the order of the enumeration.</summary>
    public IEnumerable<MatchSign> Each()
    {
        for (var bits = Bits; bits != 0; bits &= bits - 1) yield return (MatchSign)System.Numerics.BitOperations.TrailingZeroCount(bits);
    }
}
