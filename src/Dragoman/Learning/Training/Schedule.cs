namespace Dragoman.Learning.Training;

/// <summary>The order and rate of training steps: warm-up, then a straight line down. Same seed, same order.</summary>
/// <param name="epochs">Passes over the data.</param>
/// <param name="rate">Greatest rate.</param>
/// <param name="batchWords">Words per step, about.</param>
internal sealed class Schedule(int epochs, float rate, int batchWords)
{
    private const int WarmUpSteps = 200;

    /// <summary>Number of passes.</summary>
    public int Epochs => epochs;

    /// <summary>The rate at a step of so many.</summary>
    public float Rate(int step, int steps) => rate * MathF.Min(1, step / (float)WarmUpSteps) * MathF.Max(0.02f, 1 - (step / (float)steps));

    /// <summary>The sentences of one pass, shuffled and cut into batches: all of the gold, and as many words of the silver.</summary>
    /// <param name="lengths">Words per sentence; the gold sentences come first.</param>
    /// <param name="gold">Number of gold sentences.</param>
    /// <param name="silverShare">Words of silver per word of gold.</param>
    /// <param name="random">Shuffles.</param>
    public List<int[]> Batches(IReadOnlyList<int> lengths, int gold, float silverShare, Random random)
    {
        var order = Enumerable.Range(0, gold).Concat(Silver(lengths, gold, silverShare, random)).ToArray();
        random.Shuffle(order);
        var batches = new List<int[]>();
        var batch = new List<int>();
        var words = 0;
        foreach (var sentence in order)
        {
            batch.Add(sentence);
            words += lengths[sentence];
            if (words < batchWords) continue;
            batches.Add([.. batch]);
            batch.Clear();
            words = 0;
        }
        if (batch.Count > 0) batches.Add([.. batch]);
        return batches;
    }

    private static IEnumerable<int> Silver(IReadOnlyList<int> lengths, int gold, float share, Random random)
    {
        var silver = Enumerable.Range(gold, lengths.Count - gold).ToArray();
        random.Shuffle(silver);
        var words = share * lengths.Take(gold).Sum();
        foreach (var sentence in silver)
        {
            if (words <= 0) yield break;
            words -= lengths[sentence];
            yield return sentence;
        }
    }
}
