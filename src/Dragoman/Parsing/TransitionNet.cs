using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Parsing;

/// <summary>The first step of choosing a move: the projected words and the rows of a state, summed in one fixed order and rectified.</summary>
internal static class TransitionNet
{
    /// <summary>Sums what a state shows.</summary>
    /// <param name="projected">The projected words of the sentence.</param>
    /// <param name="stride">Numbers per projected word.</param>
    /// <param name="slots">The words looked at; -1 for none.</param>
    /// <param name="table">The table of rows.</param>
    /// <param name="rows">The rows looked at.</param>
    /// <param name="hidden">Filled; its length is the number of hidden numbers.</param>
    public static void Hidden(ReadOnlySpan<float> projected, int stride, ReadOnlySpan<int> slots, ReadOnlySpan<float> table, ReadOnlySpan<int> rows, Span<float> hidden)
    {
        ref var words = ref MemoryMarshal.GetReference(projected);
        ref var small = ref MemoryMarshal.GetReference(table);
        ref var result = ref MemoryMarshal.GetReference(hidden);
        var width = hidden.Length;
        for (var at = 0; at < width; at += Vector256<float>.Count)
        {
            var sum = Vector256<float>.Zero;
            foreach (var row in rows) sum += Vector256.LoadUnsafe(ref small, (nuint)((row * width) + at));
            for (var slot = 0; slot < slots.Length; slot++) if (slots[slot] >= 0) sum += Vector256.LoadUnsafe(ref words, (nuint)((slots[slot] * stride) + (slot * width) + at));
            Vector256.Max(sum, Vector256<float>.Zero).StoreUnsafe(ref result, (nuint)at);
        }
    }
}
