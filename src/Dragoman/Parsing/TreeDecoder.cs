using System.Buffers;

namespace Dragoman.Parsing;

/// <summary>Finds the best tree under arc scores: each word's best head where that is a tree already, else Chu-Liu and Edmonds' maximum spanning tree; one root always.</summary>
internal static class TreeDecoder
{
    /// <summary>Decodes a sentence.</summary>
    /// <param name="scores">Word × head, both counted from the artificial root at 0; rows are <paramref name="stride"/> long.</param>
    /// <param name="words">Number of words, the root included.</param>
    /// <param name="stride">Distance between rows.</param>
    /// <param name="heads">The head of each word; that of the root is -1.</param>
    public static void Decode(ReadOnlySpan<float> scores, int words, int stride, Span<int> heads)
    {
        heads[0] = -1;
        var roots = 0;
        for (var word = 1; word < words; word++)
        {
            var row = scores.Slice(word * stride, words);
            var best = 0;
            for (var head = 1; head < words; head++) if (head != word && row[head] > row[best]) best = head;
            heads[word] = best;
            if (best == 0) roots++;
        }
        if (roots == 1 && !HasCycle(heads, words)) return;
        Span(scores, words, stride, heads);
    }

    private static void Span(ReadOnlySpan<float> scores, int words, int stride, Span<int> heads)
    {
        var rented = ArrayPool<float>.Shared.Rent(words * words);
        var square = rented.AsSpan(0, words * words);
        for (var word = 1; word < words; word++)
            for (var head = 0; head < words; head++) square[(word * words) + head] = head == word ? float.NegativeInfinity : scores[(word * stride) + head];
        // One root: the word that loses least by hanging on it; then nobody else may.
        var root = 1;
        var bestLoss = float.PositiveInfinity;
        for (var word = 1; word < words; word++)
        {
            var other = float.NegativeInfinity;
            for (var head = 1; head < words; head++) other = Math.Max(other, square[(word * words) + head]);
            var loss = other - square[word * words];
            if (words == 2 || loss < bestLoss) (root, bestLoss) = (word, loss);
        }
        for (var word = 1; word < words; word++)
        {
            if (word == root)
            {
                for (var head = 1; head < words; head++) square[(word * words) + head] = float.NegativeInfinity;
            }
            else
            {
                square[word * words] = -1e9f;
            }
        }
        Contract(square, words, heads);
        ArrayPool<float>.Shared.Return(rented);
    }

    // Chu-Liu and Edmonds: take best heads, contract a cycle into one word, solve the smaller problem, open the cycle where it is entered.
    private static void Contract(Span<float> scores, int words, Span<int> heads)
    {
        heads[0] = -1;
        for (var word = 1; word < words; word++)
        {
            var best = 0;
            for (var head = 0; head < words; head++) if (head != word && scores[(word * words) + head] > scores[(word * words) + best]) best = head;
            heads[word] = best;
        }
        // One loan for five lists: members of the cycle, words outside it, where it is entered and left, the smaller tree.
        var loan = ArrayPool<int>.Shared.Rent(5 * (words + 1));
        var cycle = loan.AsSpan(0, FindCycle(heads, words, loan));
        if (cycle.Length > 0) OpenCycle(scores, words, heads, cycle, loan.AsSpan(words + 1));
        ArrayPool<int>.Shared.Return(loan);
    }

    private static void OpenCycle(ReadOnlySpan<float> scores, int words, Span<int> heads, ReadOnlySpan<int> cycle, Span<int> room)
    {
        var kept = room[..(words - cycle.Length)];
        var size = kept.Length + 1;
        var merged = size - 1;
        var enters = room.Slice(words + 1, size);
        var leaves = room.Slice(2 * (words + 1), size);
        var inner = room.Slice(3 * (words + 1), size);
        for (int word = 0, next = 0; word < words; word++) if (!cycle.Contains(word)) kept[next++] = word;
        var rented = ArrayPool<float>.Shared.Rent(size * size);
        var small = rented.AsSpan(0, size * size);
        small.Fill(float.NegativeInfinity);
        for (var i = 0; i < kept.Length; i++)
        {
            for (var j = 0; j < kept.Length; j++) if (i != j && i > 0) small[(i * size) + j] = scores[(kept[i] * words) + kept[j]];
            foreach (var word in cycle)
            {
                // Out of the cycle to a word outside.
                if (i > 0 && scores[(kept[i] * words) + word] > small[(i * size) + merged]) (small[(i * size) + merged], leaves[i]) = (scores[(kept[i] * words) + word], word);
                // Into the cycle at a word, which gives up its head there.
                var gain = scores[(word * words) + kept[i]] - scores[(word * words) + heads[word]];
                if (gain > small[(merged * size) + i]) (small[(merged * size) + i], enters[i]) = (gain, word);
            }
        }
        Contract(small, size, inner);
        ArrayPool<float>.Shared.Return(rented);
        for (var i = 1; i < kept.Length; i++) heads[kept[i]] = inner[i] == merged ? leaves[i] : kept[inner[i]];
        heads[enters[inner[merged]]] = kept[inner[merged]];
    }

    private static bool HasCycle(ReadOnlySpan<int> heads, int words)
    {
        for (var word = 1; word < words; word++)
        {
            var steps = 0;
            for (var at = word; at > 0; at = heads[at]) if (++steps > words) return true;
        }
        return false;
    }

    // Writes the members of the first cycle to the front of the room, which has words × 2 places; returns their number.
    private static int FindCycle(ReadOnlySpan<int> heads, int words, Span<int> room)
    {
        // Per word the round in which it was first passed; 0 for none.
        var passed = room.Slice(words, words);
        passed.Clear();
        for (var start = 1; start < words; start++)
        {
            var at = start;
            for (; at > 0 && passed[at] == 0; at = heads[at]) passed[at] = start;
            if (at <= 0 || passed[at] != start) continue;
            var count = 0;
            for (var word = at; count == 0 || word != at; word = heads[word]) room[count++] = word;
            return count;
        }
        return 0;
    }
}
