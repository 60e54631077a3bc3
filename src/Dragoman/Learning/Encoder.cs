using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Learning;

/// <summary>
/// Gives each word of a sentence a vector that has seen its neighbours: summed embeddings, then layers of gated convolution over three words with
/// an element-wise recurrence in both directions and a highway (quasi-recurrent networks, Bradbury et al. 2017; simple recurrent units, Lei et al. 2018).
/// The heavy part is one matrix product over all words. Immutable and thread-safe; the workspace is the caller's.
/// </summary>
internal sealed class Encoder
{
    private readonly EncoderWeights _weights;
    private readonly PackedMatrix _first;
    private readonly PackedMatrix[] _later;

    public Encoder(EncoderWeights weights)
    {
        _weights = weights;
        _first = new PackedMatrix(SideBySide(weights.Matrices[0], Width), Width, 9 * Width);
        _later = [.. weights.Matrices.Skip(1).Select(m => new PackedMatrix(m, 3 * Width, 3 * Width))];
    }

    /// <summary>Numbers per word.</summary>
    public int Width => _weights.Width;

    /// <summary>Rows per word.</summary>
    public int Views => _weights.Tables.Length;

    /// <summary>Encodes some sentences.</summary>
    /// <param name="rows">Rows of the input tables, one per view and word, sentence after sentence.</param>
    /// <param name="starts">Index of the first word of each sentence, then the number of all words.</param>
    /// <param name="workspace">Buffers; its <see cref="EncoderWorkspace.States"/> hold the result, words × width.</param>
    public void Encode(ReadOnlySpan<int> rows, ReadOnlySpan<int> starts, EncoderWorkspace workspace)
    {
        var words = starts[^1];
        workspace.Reserve(words, Width);
        FirstGates(rows, starts, workspace);
        Recur(starts, workspace);
        for (var layer = 1; layer < _weights.Layers; layer++)
        {
            Window(starts, layer, workspace);
            _later[layer - 1].MultiplyAdd(workspace.Window, workspace.Gates, words);
            Recur(starts, workspace);
        }
    }

    // Three blocks of rows (left, own, right place in the window) become three blocks of columns.
    private static float[] SideBySide(ReadOnlySpan<float> matrix, int width)
    {
        var wide = new float[9 * width * width];
        for (var place = 0; place < 3; place++)
            for (var k = 0; k < width; k++) matrix.Slice(((place * width) + k) * 3 * width, 3 * width).CopyTo(wide.AsSpan((k * 9 * width) + (place * 3 * width)));
        return wide;
    }

    // The sum of a word's embeddings.
    private void Embed(ReadOnlySpan<int> row, Span<float> sum)
    {
        sum.Clear();
        for (var view = 0; view < Views; view++) Kernels.Add(_weights.Tables[view].AsSpan(row[view] * Width, Width), sum);
    }

    // States become the summed embeddings; gates, what the first layer makes of them.
    private void FirstGates(ReadOnlySpan<int> rows, ReadOnlySpan<int> starts, EncoderWorkspace workspace)
    {
        var words = starts[^1];
        var products = workspace.ProductsOf(this);
        var missing = 0;
        for (var word = 0; word < words; word++)
        {
            var key = rows.Slice(word * Views, Views);
            var slot = WordProducts.SlotOf(key);
            var state = workspace.States.AsSpan(word * Width, Width);
            workspace.Sources[word] = slot;
            if (products.Holds(slot, key))
            {
                products.Sum(slot).CopyTo(state);
                continue;
            }
            workspace.Sources[word] = -1 - missing;
            Embed(key, state);
            state.CopyTo(workspace.NewWords.AsSpan(missing * Width));
            missing++;
        }
        if (missing > 0)
        {
            Array.Clear(workspace.NewProducts, 0, PackedMatrix.RoomFor(missing) * 9 * Width);
            _first.MultiplyAdd(workspace.NewWords, workspace.NewProducts, missing);
        }
        for (var word = 0; word < words; word++) _weights.Biases[0].CopyTo(workspace.Gates, word * 3 * Width);
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++) Gather(starts[sentence], starts[sentence + 1], products, workspace);
        for (var word = 0; word < words; word++)
        {
            if (workspace.Sources[word] >= 0) continue;
            var key = rows.Slice(word * Views, Views);
            var at = -1 - workspace.Sources[word];
            products.Write(WordProducts.SlotOf(key), key, workspace.NewWords.AsSpan(at * Width, Width), workspace.NewProducts.AsSpan(at * 9 * Width, 9 * Width));
        }
    }

    // Each word's product goes to its right neighbour, itself and its left neighbour.
    private void Gather(int first, int end, WordProducts products, EncoderWorkspace workspace)
    {
        for (var word = first; word < end; word++)
        {
            var source = workspace.Sources[word];
            var product = source >= 0 ? products.Product(source) : workspace.NewProducts.AsSpan((-1 - source) * 9 * Width, 9 * Width);
            if (word + 1 < end) Kernels.Add(product[..(3 * Width)], workspace.Gates.AsSpan((word + 1) * 3 * Width, 3 * Width));
            Kernels.Add(product[(3 * Width)..(6 * Width)], workspace.Gates.AsSpan(word * 3 * Width, 3 * Width));
            if (word > first) Kernels.Add(product[(6 * Width)..], workspace.Gates.AsSpan((word - 1) * 3 * Width, 3 * Width));
        }
    }

    private void Window(ReadOnlySpan<int> starts, int layer, EncoderWorkspace workspace)
    {
        var (states, window, gates) = (workspace.States, workspace.Window, workspace.Gates);
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            for (var word = starts[sentence]; word < starts[sentence + 1]; word++)
            {
                var at = window.AsSpan(word * 3 * Width, 3 * Width);
                if (word > starts[sentence]) states.AsSpan((word - 1) * Width, Width).CopyTo(at);
                else at[..Width].Clear();
                states.AsSpan(word * Width, Width).CopyTo(at[Width..]);
                if (word + 1 < starts[sentence + 1]) states.AsSpan((word + 1) * Width, Width).CopyTo(at[(2 * Width)..]);
                else at[(2 * Width)..].Clear();
                _weights.Biases[layer].CopyTo(gates, word * 3 * Width);
            }
        }
    }

    private void Recur(ReadOnlySpan<int> starts, EncoderWorkspace workspace)
    {
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            Recur(starts[sentence], starts[sentence + 1], 0, Width / 2, 1, workspace);
            Recur(starts[sentence], starts[sentence + 1], Width / 2, Width, -1, workspace);
        }
    }

    // c = f·c + (1−f)·tanh z, state = r·c + (1−r)·state, one direction over its half of the numbers.
    private void Recur(int first, int end, int from, int to, int step, EncoderWorkspace workspace)
    {
        if (WideBlocks.IsSupported && (to - from) % WideBlocks.Lane == 0)
        {
            for (var column = from; column < to; column += WideBlocks.Lane) WideGates.Recur(workspace.States, workspace.Gates, first, end, step, column, Width);
            return;
        }
        ref var states = ref MemoryMarshal.GetArrayDataReference(workspace.States);
        ref var gates = ref MemoryMarshal.GetArrayDataReference(workspace.Gates);
        for (var column = from; column < to; column += 8)
        {
            var memory = Vector256<float>.Zero;
            for (var i = first; i < end; i++)
            {
                var word = step > 0 ? i : first + end - 1 - i;
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
