using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Learning;

/// <summary>
/// The inner loops of matrix products for machines with vectors of sixteen numbers. Every output element is the same chain of fused multiply-adds
/// as with eight, so the bytes are the same; only more of them are made at a time.
/// </summary>
internal static class WideBlocks
{
    /// <summary>Numbers in a vector.</summary>
    public const int Lane = 16;

    /// <summary>Whether this machine has such vectors.</summary>
    public static bool IsSupported => Vector512.IsHardwareAccelerated;

    /// <summary>Eight rows by 32 columns of y += x · w, all row by row.</summary>
    public static void Block8x32(ref float x, ref float w, ref float y, int inner, int columns)
    {
        var (a0, a1) = Load(ref y, 0, columns);
        var (b0, b1) = Load(ref y, 1, columns);
        var (c0, c1) = Load(ref y, 2, columns);
        var (d0, d1) = Load(ref y, 3, columns);
        var (e0, e1) = Load(ref y, 4, columns);
        var (f0, f1) = Load(ref y, 5, columns);
        var (g0, g1) = Load(ref y, 6, columns);
        var (h0, h1) = Load(ref y, 7, columns);
        for (nint k = 0; k < inner; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            var w1 = Vector512.LoadUnsafe(ref w, Lane);
            w = ref Unsafe.Add(ref w, columns);
            Step(Unsafe.Add(ref x, k), w0, w1, ref a0, ref a1);
            Step(Unsafe.Add(ref x, inner + k), w0, w1, ref b0, ref b1);
            Step(Unsafe.Add(ref x, (2 * inner) + k), w0, w1, ref c0, ref c1);
            Step(Unsafe.Add(ref x, (3 * inner) + k), w0, w1, ref d0, ref d1);
            Step(Unsafe.Add(ref x, (4 * inner) + k), w0, w1, ref e0, ref e1);
            Step(Unsafe.Add(ref x, (5 * inner) + k), w0, w1, ref f0, ref f1);
            Step(Unsafe.Add(ref x, (6 * inner) + k), w0, w1, ref g0, ref g1);
            Step(Unsafe.Add(ref x, (7 * inner) + k), w0, w1, ref h0, ref h1);
        }
        Store(ref y, 0, columns, a0, a1);
        Store(ref y, 1, columns, b0, b1);
        Store(ref y, 2, columns, c0, c1);
        Store(ref y, 3, columns, d0, d1);
        Store(ref y, 4, columns, e0, e1);
        Store(ref y, 5, columns, f0, f1);
        Store(ref y, 6, columns, g0, g1);
        Store(ref y, 7, columns, h0, h1);
    }

    /// <summary>Six rows by two panels of sixteen columns: <paramref name="w"/> and <paramref name="next"/> are packed, 16 numbers per step.</summary>
    public static void Panels6x32(ref float x, ref float w, ref float next, ref float y, int inner, int columns)
    {
        var (a0, a1) = Load(ref y, 0, columns);
        var (b0, b1) = Load(ref y, 1, columns);
        var (c0, c1) = Load(ref y, 2, columns);
        var (d0, d1) = Load(ref y, 3, columns);
        var (e0, e1) = Load(ref y, 4, columns);
        var (f0, f1) = Load(ref y, 5, columns);
        for (nint k = 0; k < inner; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            var w1 = Vector512.LoadUnsafe(ref next);
            w = ref Unsafe.Add(ref w, Lane);
            next = ref Unsafe.Add(ref next, Lane);
            Step(Unsafe.Add(ref x, k), w0, w1, ref a0, ref a1);
            Step(Unsafe.Add(ref x, inner + k), w0, w1, ref b0, ref b1);
            Step(Unsafe.Add(ref x, (2 * inner) + k), w0, w1, ref c0, ref c1);
            Step(Unsafe.Add(ref x, (3 * inner) + k), w0, w1, ref d0, ref d1);
            Step(Unsafe.Add(ref x, (4 * inner) + k), w0, w1, ref e0, ref e1);
            Step(Unsafe.Add(ref x, (5 * inner) + k), w0, w1, ref f0, ref f1);
        }
        Store(ref y, 0, columns, a0, a1);
        Store(ref y, 1, columns, b0, b1);
        Store(ref y, 2, columns, c0, c1);
        Store(ref y, 3, columns, d0, d1);
        Store(ref y, 4, columns, e0, e1);
        Store(ref y, 5, columns, f0, f1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(float x, Vector512<float> w0, Vector512<float> w1, ref Vector512<float> y0, ref Vector512<float> y1)
    {
        var each = Vector512.Create(x);
        y0 = Vector512.FusedMultiplyAdd(each, w0, y0);
        y1 = Vector512.FusedMultiplyAdd(each, w1, y1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> First, Vector512<float> Second) Load(ref float y, int row, int columns) =>
        (Vector512.LoadUnsafe(ref y, (nuint)(row * columns)), Vector512.LoadUnsafe(ref y, (nuint)(row * columns) + Lane));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float y, int row, int columns, Vector512<float> first, Vector512<float> second)
    {
        first.StoreUnsafe(ref y, (nuint)(row * columns));
        second.StoreUnsafe(ref y, (nuint)(row * columns) + Lane);
    }
}
