using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Learning;

/// <summary>
/// Gives each word of a sentence a vector that has seen its neighbours: summed embeddings, then layers of gated convolution over three words with
/// an element-wise recurrence in both directions and a highway (quasi-recurrent networks, Bradbury et al. 2017; simple recurrent units, Lei et al. 2018).
/// The heavy part is one matrix product over the whole sentence. Immutable and thread-safe; the workspace is the caller's.
/// </summary>
internal sealed class Encoder(EncoderWeights weights)
{
    /// <summary>Numbers per word.</summary>
    public int Width => weights.Width;

    /// <summary>Encodes a sentence.</summary>
    /// <param name="rows">Rows of the input tables, <see cref="WordInputs.Views"/> per word.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="workspace">Buffers; its <see cref="EncoderWorkspace.States"/> hold the result, words × width.</param>
    public void Encode(ReadOnlySpan<int> rows, int words, EncoderWorkspace workspace)
    {
        workspace.Reserve(words, Width);
        Embed(rows, words, workspace.States);
        for (var layer = 0; layer < weights.Layers; layer++) Layer(layer, words, workspace);
    }

    private void Embed(ReadOnlySpan<int> rows, int words, float[] states)
    {
        Array.Clear(states, 0, words * Width);
        for (var word = 0; word < words; word++)
        {
            var sum = states.AsSpan(word * Width, Width);
            for (var view = 0; view < WordInputs.Views; view++)
                Kernels.Add(weights.Tables[view].AsSpan(rows[(word * WordInputs.Views) + view] * Width, Width), sum);
        }
    }

    private void Layer(int layer, int words, EncoderWorkspace workspace)
    {
        var (states, window, gates) = (workspace.States, workspace.Window, workspace.Gates);
        for (var word = 0; word < words; word++)
        {
            var at = window.AsSpan(word * 3 * Width, 3 * Width);
            if (word > 0) states.AsSpan((word - 1) * Width, Width).CopyTo(at);
            else at[..Width].Clear();
            states.AsSpan(word * Width, Width).CopyTo(at[Width..]);
            if (word + 1 < words) states.AsSpan((word + 1) * Width, Width).CopyTo(at[(2 * Width)..]);
            else at[(2 * Width)..].Clear();
            weights.Biases[layer].CopyTo(gates, word * 3 * Width);
        }
        Kernels.MultiplyAdd(window, weights.Matrices[layer], gates, words, 3 * Width, 3 * Width);
        Recur(words, 0, Width / 2, 1, workspace);
        Recur(words, Width / 2, Width, -1, workspace);
    }

    // c = f·c + (1−f)·tanh z, state = r·c + (1−r)·state, one direction over its half of the numbers.
    private void Recur(int words, int from, int to, int step, EncoderWorkspace workspace)
    {
        ref var states = ref MemoryMarshal.GetArrayDataReference(workspace.States);
        ref var gates = ref MemoryMarshal.GetArrayDataReference(workspace.Gates);
        for (var column = from; column < to; column += 8)
        {
            var memory = Vector256<float>.Zero;
            for (var i = 0; i < words; i++)
            {
                var word = step > 0 ? i : words - 1 - i;
                var at = (nuint)((word * 3 * Width) + column);
                var candidate = Kernels.Tanh(Vector256.LoadUnsafe(ref gates, at));
                var forget = Kernels.Sigmoid(Vector256.LoadUnsafe(ref gates, at + (nuint)Width));
                var highway = Kernels.Sigmoid(Vector256.LoadUnsafe(ref gates, at + (nuint)(2 * Width)));
                memory = Vector256.FusedMultiplyAdd(forget, memory - candidate, candidate);
                var place = (nuint)((word * Width) + column);
                var old = Vector256.LoadUnsafe(ref states, place);
                Vector256.FusedMultiplyAdd(highway, memory - old, old).StoreUnsafe(ref states, place);
            }
        }
    }
}
