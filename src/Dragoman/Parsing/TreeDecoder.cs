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
        var square = new float[words * words];
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
    }

    // Chu-Liu and Edmonds: take best heads, contract a cycle into one word, solve the smaller problem, open the cycle where it is entered.
    private static void Contract(float[] scores, int words, Span<int> heads)
    {
        heads[0] = -1;
        for (var word = 1; word < words; word++)
        {
            var best = 0;
            for (var head = 0; head < words; head++) if (head != word && scores[(word * words) + head] > scores[(word * words) + best]) best = head;
            heads[word] = best;
        }
        var cycle = FindCycle(heads, words);
        if (cycle.Count == 0) return;

        var inCycle = new bool[words];
        foreach (var word in cycle) inCycle[word] = true;
        var kept = new List<int>();
        for (var word = 0; word < words; word++) if (!inCycle[word]) kept.Add(word);
        var size = kept.Count + 1;
        var merged = size - 1;
        var small = new float[size * size];
        var enters = new int[size];
        var leaves = new int[size];
        Array.Fill(small, float.NegativeInfinity);
        for (var i = 0; i < kept.Count; i++)
        {
            for (var j = 0; j < kept.Count; j++) if (i != j && i > 0) small[(i * size) + j] = scores[(kept[i] * words) + kept[j]];
            foreach (var word in cycle)
            {
                // Out of the cycle to a word outside.
                if (i > 0 && scores[(kept[i] * words) + word] > small[(i * size) + merged]) (small[(i * size) + merged], leaves[i]) = (scores[(kept[i] * words) + word], word);
                // Into the cycle at a word, which gives up its head there.
                var gain = scores[(word * words) + kept[i]] - scores[(word * words) + heads[word]];
                if (gain > small[(merged * size) + i]) (small[(merged * size) + i], enters[i]) = (gain, word);
            }
        }
        var inner = new int[size];
        Contract(small, size, inner);
        for (var i = 1; i < kept.Count; i++) heads[kept[i]] = inner[i] == merged ? leaves[i] : kept[inner[i]];
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

    private static List<int> FindCycle(ReadOnlySpan<int> heads, int words)
    {
        var state = new byte[words];
        for (var start = 1; start < words; start++)
        {
            var at = start;
            while (at > 0 && state[at] == 0)
            {
                state[at] = 1;
                at = heads[at];
            }
            if (at > 0 && state[at] == 1)
            {
                var cycle = new List<int>();
                for (var word = at; cycle.Count == 0 || word != at; word = heads[word]) cycle.Add(word);
                return cycle;
            }
            for (var word = start; word > 0 && state[word] == 1; word = heads[word]) state[word] = 2;
        }
        return [];
    }
}
