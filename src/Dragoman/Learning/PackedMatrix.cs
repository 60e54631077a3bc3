using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Learning;

/// <summary>
/// A weight matrix laid out for multiplication: panels of sixteen columns, so that the inner loop reads memory in a row and one panel stays in the
/// nearest cache while all words pass over it. Sums in the same order as <see cref="Kernels.MultiplyAdd"/>, its simple twin. Immutable and thread-safe.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>Rows are multiplied six at a time: buffers must have room for the next multiple of this.</summary>
    public const int RowBlock = 6;

    private const int Panel = 16;
    private const int Lane = 8;

    private readonly float[] _panels;
    private readonly int _inner;

    /// <summary>Packs an inner × columns matrix given row by row; columns must be a multiple of 16.</summary>
    public PackedMatrix(ReadOnlySpan<float> matrix, int inner, int columns)
    {
        if (columns % Panel != 0) throw new ArgumentException($"{columns} columns; a multiple of {Panel} is expected", nameof(columns));
        if (matrix.Length < inner * columns) throw new ArgumentException("the matrix is smaller than its shape", nameof(matrix));
        (_inner, Columns) = (inner, columns);
        _panels = new float[inner * columns];
        for (var panel = 0; panel < columns / Panel; panel++)
            for (var k = 0; k < inner; k++) matrix.Slice((k * columns) + (panel * Panel), Panel).CopyTo(_panels.AsSpan(((panel * inner) + k) * Panel));
    }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>The number of rows buffers must have room for.</summary>
    public static int RoomFor(int rows) => (rows + RowBlock - 1) / RowBlock * RowBlock;

    /// <summary>y += x · w for <paramref name="rows"/> rows; the rows up to <see cref="RoomFor"/> are computed too and mean nothing.</summary>
    public void MultiplyAdd(float[] x, float[] y, int rows)
    {
        var room = RoomFor(rows);
        if (x.Length < room * _inner || y.Length < room * Columns) throw new ArgumentException($"a buffer has no room for {room} rows");
        ref var rx = ref MemoryMarshal.GetArrayDataReference(x);
        ref var ry = ref MemoryMarshal.GetArrayDataReference(y);
        var panel = 0;
        if (WideBlocks.IsSupported)
        {
            for (; panel + 2 <= Columns / Panel; panel += 2)
            {
                ref var w = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_panels), panel * _inner * Panel);
                ref var next = ref Unsafe.Add(ref w, _inner * Panel);
                for (var row = 0; row < room; row += RowBlock)
                    WideBlocks.Panels6x32(ref Unsafe.Add(ref rx, row * _inner), ref w, ref next, ref Unsafe.Add(ref ry, (row * Columns) + (panel * Panel)), _inner, Columns);
            }
        }
        for (; panel < Columns / Panel; panel++)
        {
            ref var w = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_panels), panel * _inner * Panel);
            for (var row = 0; row < room; row += RowBlock)
                Block(ref Unsafe.Add(ref rx, row * _inner), ref w, ref Unsafe.Add(ref ry, (row * Columns) + (panel * Panel)), _inner, Columns);
        }
    }

    private static void Block(ref float x, ref float w, ref float y, int inner, int stride)
    {
        var a0 = Vector256.LoadUnsafe(ref y);
        var a1 = Vector256.LoadUnsafe(ref y, Lane);
        var b0 = Vector256.LoadUnsafe(ref y, (nuint)stride);
        var b1 = Vector256.LoadUnsafe(ref y, (nuint)stride + Lane);
        var c0 = Vector256.LoadUnsafe(ref y, (nuint)(2 * stride));
        var c1 = Vector256.LoadUnsafe(ref y, (nuint)(2 * stride) + Lane);
        var d0 = Vector256.LoadUnsafe(ref y, (nuint)(3 * stride));
        var d1 = Vector256.LoadUnsafe(ref y, (nuint)(3 * stride) + Lane);
        var e0 = Vector256.LoadUnsafe(ref y, (nuint)(4 * stride));
        var e1 = Vector256.LoadUnsafe(ref y, (nuint)(4 * stride) + Lane);
        var f0 = Vector256.LoadUnsafe(ref y, (nuint)(5 * stride));
        var f1 = Vector256.LoadUnsafe(ref y, (nuint)(5 * stride) + Lane);
        ref var x1 = ref Unsafe.Add(ref x, inner);
        ref var x2 = ref Unsafe.Add(ref x, 2 * inner);
        ref var x3 = ref Unsafe.Add(ref x, 3 * inner);
        ref var x4 = ref Unsafe.Add(ref x, 4 * inner);
        ref var x5 = ref Unsafe.Add(ref x, 5 * inner);
        for (nint k = 0; k < inner; k++)
        {
            var w0 = Vector256.LoadUnsafe(ref w);
            var w1 = Vector256.LoadUnsafe(ref w, Lane);
            w = ref Unsafe.Add(ref w, Panel);
            var each = Vector256.Create(Unsafe.Add(ref x, k));
            a0 = Vector256.FusedMultiplyAdd(each, w0, a0);
            a1 = Vector256.FusedMultiplyAdd(each, w1, a1);
            each = Vector256.Create(Unsafe.Add(ref x1, k));
            b0 = Vector256.FusedMultiplyAdd(each, w0, b0);
            b1 = Vector256.FusedMultiplyAdd(each, w1, b1);
            each = Vector256.Create(Unsafe.Add(ref x2, k));
            c0 = Vector256.FusedMultiplyAdd(each, w0, c0);
            c1 = Vector256.FusedMultiplyAdd(each, w1, c1);
            each = Vector256.Create(Unsafe.Add(ref x3, k));
            d0 = Vector256.FusedMultiplyAdd(each, w0, d0);
            d1 = Vector256.FusedMultiplyAdd(each, w1, d1);
            each = Vector256.Create(Unsafe.Add(ref x4, k));
            e0 = Vector256.FusedMultiplyAdd(each, w0, e0);
            e1 = Vector256.FusedMultiplyAdd(each, w1, e1);
            each = Vector256.Create(Unsafe.Add(ref x5, k));
            f0 = Vector256.FusedMultiplyAdd(each, w0, f0);
            f1 = Vector256.FusedMultiplyAdd(each, w1, f1);
        }
        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, Lane);
        b0.StoreUnsafe(ref y, (nuint)stride);
        b1.StoreUnsafe(ref y, (nuint)stride + Lane);
        c0.StoreUnsafe(ref y, (nuint)(2 * stride));
        c1.StoreUnsafe(ref y, (nuint)(2 * stride) + Lane);
        d0.StoreUnsafe(ref y, (nuint)(3 * stride));
        d1.StoreUnsafe(ref y, (nuint)(3 * stride) + Lane);
        e0.StoreUnsafe(ref y, (nuint)(4 * stride));
        e1.StoreUnsafe(ref y, (nuint)(4 * stride) + Lane);
        f0.StoreUnsafe(ref y, (nuint)(5 * stride));
        f1.StoreUnsafe(ref y, (nuint)(5 * stride) + Lane);
    }
}
