using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>
/// How likely each word is the head of each other, seen without regard to the tree; and from that, what each move of the parser can be expected to cost,
/// the way <see cref="ArcEagerOracle"/> knows it from gold heads. Reused; not thread-safe.
/// </summary>
internal sealed class ArcBeliefs
{
    private float[] _sides = [], _dependents = [], _turned = [], _columns = [], _shares = [], _later = [], _below = [];
    private int _words, _stride;

    /// <summary>Takes the encoded words of some sentences.</summary>
    public void Project(float[] states, int words, ArcWeights weights, PackedMatrix projection, PackedMatrix arc)
    {
        var width = weights.Width;
        var room = PackedMatrix.RoomFor(words);
        if (_sides.Length < room * 2 * width)
        {
            var more = PackedMatrix.RoomFor(Math.Max(200, words * 5 / 4));
            (_sides, _dependents, _turned) = (new float[more * 2 * width], new float[more * width], new float[more * width]);
        }
        for (var word = 0; word < words; word++) weights.ProjectionBias.CopyTo(_sides, word * 2 * width);
        projection.MultiplyAdd(states, _sides, words);
        Kernels.RectifyLeaking(_sides.AsSpan(0, words * 2 * width), ArcWeights.Leak);
        for (var word = 0; word < words; word++)
        {
            _sides.AsSpan((word * 2 * width) + width, width).CopyTo(_dependents.AsSpan(word * width));
            weights.ArcBias.CopyTo(_turned, word * width);
        }
        arc.MultiplyAdd(_dependents, _turned, words);
    }

    /// <summary>Makes up its mind about one of the sentences.</summary>
    /// <param name="start">Its first word among those projected: the artificial root.</param>
    /// <param name="words">Its words, the root included.</param>
    /// <param name="width">Numbers per word and side.</param>
    public void Take(int start, int words, int width)
    {
        Reserve(words);
        if (_columns.Length < width * _stride) _columns = new float[width * _stride * 2];
        Array.Clear(_columns, 0, width * _stride);
        for (var word = 0; word < words; word++)
        {
            var head = _sides.AsSpan((start + word) * 2 * width, width);
            for (var i = 0; i < width; i++) _columns[(i * _stride) + word] = head[i];
        }
        Array.Clear(_shares, 0, words * _stride);
        Kernels.MultiplyAdd(_turned.AsSpan(start * width, words * width), _columns, _shares, words, width, _stride);
        for (var word = 0; word < words; word++) Normalize(word);
        Sum();
    }

    /// <summary>What each move can be expected to cost while a word is to come.</summary>
    public void Costs(ArcEager state, Span<float> costs)
    {
        var (top, next) = (state.Top, state.Next);
        var (headBelow, lostBefore) = (0f, 0f);
        for (var place = 0; place < state.Depth; place++)
        {
            var word = state.Below(place);
            if (place > 0) headBelow += _shares[(next * _stride) + word];
            if (word > 0 && state.Heads[word] < 0) lostBefore += _shares[(word * _stride) + next];
        }
        // Rows are dependents: heads after the next word, and dependents from the next word on.
        var lostAfter = _below[(next * _stride) + top];
        costs[(int)Move.Shift] = lostBefore + headBelow + _shares[(next * _stride) + top];
        costs[(int)Move.Right] = lostBefore + headBelow + _later[(next * _stride) + next];
        costs[(int)Move.Reduce] = lostAfter;
        costs[(int)Move.Left] = lostAfter + _later[(top * _stride) + next];
    }

    private void Reserve(int words)
    {
        (_words, _stride) = (words, (words + 7) / 8 * 8);
        if (_shares.Length < words * _stride) (_shares, _later, _below) = (new float[words * _stride * 2], new float[words * _stride * 2], new float[words * _stride * 2]);
    }

    // e^score over the sum of the row; a word is not its own head.
    private void Normalize(int word)
    {
        var row = _shares.AsSpan(word * _stride, _stride);
        row[word] = -1e9f;
        row[_words..].Fill(-1e9f);
        var most = float.NegativeInfinity;
        foreach (var score in row) most = MathF.Max(most, score);
        ref var first = ref MemoryMarshal.GetReference(row);
        for (var i = 0; i < _stride; i += Vector256<float>.Count) Kernels.Exp(Vector256.LoadUnsafe(ref first, (nuint)i) - Vector256.Create(most)).StoreUnsafe(ref first, (nuint)i);
        var sum = 0f;
        foreach (var share in row) sum += share;
        for (var i = 0; i < row.Length; i++) row[i] /= sum;
    }

    // later[word, i]: heads of the word after i. below[i, word]: dependents of the word from i on.
    private void Sum()
    {
        for (var word = 0; word < _words; word++)
        {
            var sum = 0f;
            for (var head = _words - 1; head >= 0; head--)
            {
                _later[(word * _stride) + head] = sum;
                sum += _shares[(word * _stride) + head];
            }
        }
        Array.Clear(_below, 0, _words * _stride);
        for (var word = _words - 1; word > 0; word--)
        {
            var row = _below.AsSpan(word * _stride, _stride);
            if (word + 1 < _words) _below.AsSpan((word + 1) * _stride, _stride).CopyTo(row);
            Kernels.Add(_shares.AsSpan(word * _stride, _stride), row);
        }
    }
}
