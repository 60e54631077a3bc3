using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Learning;

/// <summary>The recurrence of the encoder by sixteen numbers at a time: step for step what <see cref="Kernels"/> does with eight, so the bytes are the same.</summary>
internal static class WideGates
{
    /// <summary>c = f·c + (1−f)·tanh z, state = r·c + (1−r)·state, for sixteen columns of one sentence in one direction.</summary>
    /// <param name="states">words × width; the result too.</param>
    /// <param name="gates">words × 3 width: candidate, forget gate, highway gate.</param>
    /// <param name="first">The first word.</param>
    /// <param name="end">The word after the last.</param>
    /// <param name="step">1 from left to right, −1 from right to left.</param>
    /// <param name="column">The first of the columns.</param>
    /// <param name="width">Numbers per word.</param>
    public static void Recur(float[] states, float[] gates, int first, int end, int step, int column, int width)
    {
        ref var state = ref MemoryMarshal.GetArrayDataReference(states);
        ref var gate = ref MemoryMarshal.GetArrayDataReference(gates);
        var memory = Vector512<float>.Zero;
        for (var i = first; i < end; i++)
        {
            var word = step > 0 ? i : first + end - 1 - i;
            var at = (nuint)((word * 3 * width) + column);
            var raw = Vector512.LoadUnsafe(ref gate, at);
            var candidate = (Sigmoid(raw + raw) * 2f) - Vector512<float>.One;
            var forget = Sigmoid(Vector512.LoadUnsafe(ref gate, at + (nuint)width));
            var highway = Sigmoid(Vector512.LoadUnsafe(ref gate, at + (nuint)(2 * width)));
            memory = Vector512.FusedMultiplyAdd(forget, memory - candidate, candidate);
            var place = (nuint)((word * width) + column);
            var old = Vector512.LoadUnsafe(ref state, place);
            Vector512.FusedMultiplyAdd(highway, memory - old, old).StoreUnsafe(ref state, place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var power = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504088896341f), Vector512.Create(0.5f)));
        x = Vector512.FusedMultiplyAdd(power, Vector512.Create(-0.693359375f), x);
        x = Vector512.FusedMultiplyAdd(power, Vector512.Create(2.12194440e-4f), x);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, x * x, x + Vector512<float>.One);
        var bits = (Vector512.ConvertToInt32(power) + Vector512.Create(127)) << 23;
        return p * bits.AsSingle();
    }
}
