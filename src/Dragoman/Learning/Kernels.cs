using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Learning;

/// <summary>
/// The arithmetic of the networks. Every output element is summed in one fixed order with fused multiply-adds, whatever the width of the machine's
/// vectors, so that every machine gives the same bytes; exponentials are our own polynomials for the same reason.
/// </summary>
internal static class Kernels
{
    private const int Lane = 8;

    /// <summary>y += x · w, with x of rows×inner, w of inner×columns, y of rows×columns, all row by row. Columns must be a multiple of 8.</summary>
    public static void MultiplyAdd(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int rows, int inner, int columns)
    {
        if (columns % Lane != 0) throw new ArgumentException($"{columns} columns; a multiple of {Lane} is expected", nameof(columns));
        if (x.Length < rows * inner || w.Length < inner * columns || y.Length < rows * columns) throw new ArgumentException("a matrix is smaller than its shape");
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var rw = ref MemoryMarshal.GetReference(w);
        ref var ry = ref MemoryMarshal.GetReference(y);
        var row = 0;
        if (WideBlocks.IsSupported && columns % 32 == 0)
        {
            for (; row + 8 <= rows; row += 8)
                for (var column = 0; column < columns; column += 32) WideBlocks.Block8x32(ref Unsafe.Add(ref rx, row * inner), ref Unsafe.Add(ref rw, column), ref Unsafe.Add(ref ry, (row * columns) + column), inner, columns);
        }
        for (; row + 4 <= rows; row += 4)
        {
            var column = 0;
            for (; column + (2 * Lane) <= columns; column += 2 * Lane) Block4x16(ref Unsafe.Add(ref rx, row * inner), ref Unsafe.Add(ref rw, column), ref Unsafe.Add(ref ry, (row * columns) + column), inner, columns);
            if (column < columns) for (var r = row; r < row + 4; r++) Block1x8(ref Unsafe.Add(ref rx, r * inner), ref Unsafe.Add(ref rw, column), ref Unsafe.Add(ref ry, (r * columns) + column), inner, columns);
        }
        for (; row < rows; row++)
            for (var column = 0; column < columns; column += Lane) Block1x8(ref Unsafe.Add(ref rx, row * inner), ref Unsafe.Add(ref rw, column), ref Unsafe.Add(ref ry, (row * columns) + column), inner, columns);
    }

    /// <summary>The transpose of a rows×columns matrix.</summary>
    public static void Transpose(ReadOnlySpan<float> from, Span<float> to, int rows, int columns)
    {
        // By tiles, so that both sides stay in the nearest cache.
        const int Tile = 16;
        for (var top = 0; top < rows; top += Tile)
        {
            for (var left = 0; left < columns; left += Tile)
            {
                var (bottom, right) = (Math.Min(rows, top + Tile), Math.Min(columns, left + Tile));
                for (var c = left; c < right; c++)
                    for (var r = top; r < bottom; r++) to[(c * rows) + r] = from[(r * columns) + c];
            }
        }
    }

    /// <summary>y += x.</summary>
    public static void Add(ReadOnlySpan<float> x, Span<float> y)
    {
        var i = 0;
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var ry = ref MemoryMarshal.GetReference(y);
        for (; i + Lane <= x.Length; i += Lane)
            (Vector256.LoadUnsafe(ref rx, (nuint)i) + Vector256.LoadUnsafe(ref ry, (nuint)i)).StoreUnsafe(ref ry, (nuint)i);
        for (; i < x.Length; i++) y[i] += x[i];
    }

    /// <summary>y *= x, number by number.</summary>
    public static void Scale(ReadOnlySpan<float> x, Span<float> y)
    {
        var i = 0;
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var ry = ref MemoryMarshal.GetReference(y);
        for (; i + Lane <= x.Length; i += Lane)
            (Vector256.LoadUnsafe(ref rx, (nuint)i) * Vector256.LoadUnsafe(ref ry, (nuint)i)).StoreUnsafe(ref ry, (nuint)i);
        for (; i < x.Length; i++) y[i] *= x[i];
    }

    /// <summary>y += a · x.</summary>
    public static void AddScaled(ReadOnlySpan<float> x, float a, Span<float> y)
    {
        var i = 0;
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var ry = ref MemoryMarshal.GetReference(y);
        for (; i + Lane <= x.Length; i += Lane)
            Vector256.FusedMultiplyAdd(Vector256.Create(a), Vector256.LoadUnsafe(ref rx, (nuint)i), Vector256.LoadUnsafe(ref ry, (nuint)i)).StoreUnsafe(ref ry, (nuint)i);
        for (; i < x.Length; i++) y[i] = MathF.FusedMultiplyAdd(a, x[i], y[i]);
    }

    /// <summary>Makes negative numbers 0.</summary>
    public static void Rectify(Span<float> x)
    {
        var i = 0;
        ref var rx = ref MemoryMarshal.GetReference(x);
        for (; i + Lane <= x.Length; i += Lane) Vector256.Max(Vector256.LoadUnsafe(ref rx, (nuint)i), Vector256<float>.Zero).StoreUnsafe(ref rx, (nuint)i);
        for (; i < x.Length; i++) x[i] = MathF.Max(x[i], 0);
    }

    /// <summary>Multiplies negative numbers by a factor between 0 and 1.</summary>
    public static void RectifyLeaking(Span<float> x, float leak)
    {
        var i = 0;
        ref var rx = ref MemoryMarshal.GetReference(x);
        for (; i + Lane <= x.Length; i += Lane)
        {
            var numbers = Vector256.LoadUnsafe(ref rx, (nuint)i);
            Vector256.Max(numbers, numbers * leak).StoreUnsafe(ref rx, (nuint)i);
        }
        for (; i < x.Length; i++) x[i] = MathF.Max(x[i], x[i] * leak);
    }

    /// <summary>The index of the greatest number, the first of equals; there must be one.</summary>
    public static int IndexOfGreatest(ReadOnlySpan<float> x)
    {
        var i = 0;
        ref var rx = ref MemoryMarshal.GetReference(x);
        var most = float.NegativeInfinity;
        if (x.Length >= Lane)
        {
            var lanes = Vector256.LoadUnsafe(ref rx);
            for (i = Lane; i + Lane <= x.Length; i += Lane) lanes = Vector256.Max(lanes, Vector256.LoadUnsafe(ref rx, (nuint)i));
            for (var lane = 0; lane < Lane; lane++) most = MathF.Max(most, lanes.GetElement(lane));
        }
        for (; i < x.Length; i++) most = MathF.Max(most, x[i]);
        return Math.Max(0, x.IndexOf(most));
    }

    /// <summary>The sum of products in index order by lanes of eight, then over the lanes from the first to the last.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = Vector256<float>.Zero;
        var i = 0;
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var ry = ref MemoryMarshal.GetReference(y);
        for (; i + Lane <= x.Length; i += Lane) sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rx, (nuint)i), Vector256.LoadUnsafe(ref ry, (nuint)i), sum);
        var total = 0f;
        for (var lane = 0; lane < Lane; lane++) total += sum.GetElement(lane);
        for (; i < x.Length; i++) total = MathF.FusedMultiplyAdd(x[i], y[i], total);
        return total;
    }

    /// <summary>1 / (1 + e^-x) of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>Hyperbolic tangent of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) => (Sigmoid(x + x) * 2f) - Vector256<float>.One;

    /// <summary>e^x of eight numbers, clamped to ±87; relative error below 3e-7. Cephes' polynomial after splitting off the power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var power = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504088896341f), Vector256.Create(0.5f)));
        x = Vector256.FusedMultiplyAdd(power, Vector256.Create(-0.693359375f), x);
        x = Vector256.FusedMultiplyAdd(power, Vector256.Create(2.12194440e-4f), x);
        var p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, x * x, x + Vector256<float>.One);
        var bits = (Vector256.ConvertToInt32(power) + Vector256.Create(127)) << 23;
        return p * bits.AsSingle();
    }

    /// <summary>e^x of one number, the same as in a vector.</summary>
    public static float Exp(float x) => Exp(Vector256.Create(x)).GetElement(0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block4x16(ref float x, ref float w, ref float y, int inner, int columns)
    {
        var a0 = Vector256.LoadUnsafe(ref y);
        var a1 = Vector256.LoadUnsafe(ref y, Lane);
        var b0 = Vector256.LoadUnsafe(ref y, (nuint)columns);
        var b1 = Vector256.LoadUnsafe(ref y, (nuint)columns + Lane);
        var c0 = Vector256.LoadUnsafe(ref y, (nuint)(2 * columns));
        var c1 = Vector256.LoadUnsafe(ref y, (nuint)(2 * columns) + Lane);
        var d0 = Vector256.LoadUnsafe(ref y, (nuint)(3 * columns));
        var d1 = Vector256.LoadUnsafe(ref y, (nuint)(3 * columns) + Lane);
        for (var k = 0; k < inner; k++)
        {
            var w0 = Vector256.LoadUnsafe(ref w, (nuint)(k * columns));
            var w1 = Vector256.LoadUnsafe(ref w, (nuint)(k * columns) + Lane);
            var xa = Vector256.Create(Unsafe.Add(ref x, k));
            a0 = Vector256.FusedMultiplyAdd(xa, w0, a0);
            a1 = Vector256.FusedMultiplyAdd(xa, w1, a1);
            var xb = Vector256.Create(Unsafe.Add(ref x, inner + k));
            b0 = Vector256.FusedMultiplyAdd(xb, w0, b0);
            b1 = Vector256.FusedMultiplyAdd(xb, w1, b1);
            var xc = Vector256.Create(Unsafe.Add(ref x, (2 * inner) + k));
            c0 = Vector256.FusedMultiplyAdd(xc, w0, c0);
            c1 = Vector256.FusedMultiplyAdd(xc, w1, c1);
            var xd = Vector256.Create(Unsafe.Add(ref x, (3 * inner) + k));
            d0 = Vector256.FusedMultiplyAdd(xd, w0, d0);
            d1 = Vector256.FusedMultiplyAdd(xd, w1, d1);
        }
        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, Lane);
        b0.StoreUnsafe(ref y, (nuint)columns);
        b1.StoreUnsafe(ref y, (nuint)columns + Lane);
        c0.StoreUnsafe(ref y, (nuint)(2 * columns));
        c1.StoreUnsafe(ref y, (nuint)(2 * columns) + Lane);
        d0.StoreUnsafe(ref y, (nuint)(3 * columns));
        d1.StoreUnsafe(ref y, (nuint)(3 * columns) + Lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block1x8(ref float x, ref float w, ref float y, int inner, int columns)
    {
        var sum = Vector256.LoadUnsafe(ref y);
        for (var k = 0; k < inner; k++) sum = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref x, k)), Vector256.LoadUnsafe(ref w, (nuint)(k * columns)), sum);
        sum.StoreUnsafe(ref y);
    }
}
