using System.Globalization;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// Learns the weights of <see cref="ContextWords"/> from annotated acts: one logistic model a context over words, pairs of words, type and mode, made sparse by a
/// penalty on the sum of weights (proximal AdaGrad; Duchi, Hazan and Singer 2011). Same acts in the same order give the same weights.
/// </summary>
internal sealed class ContextTrainer
{
    private const int Passes = 6;
    private const float Rate = 0.3f;
    private const float Penalty = 0.05f;

    // A word of fewer acts tells nothing.
    private const int FewestActs = 8;

    // What counts less is left out of the table.
    private const float LeastWeight = 0.25f;

    // Annotators give contexts here and there, not throughout: a context that is as likely as not among them is likelier than that.
    private const float Unsaid = 2;

    // Of a context of which nobody has written.
    private const float RareBias = -4;

    // The weight of a word written by hand.
    private const float ByHand = 1;

    private readonly List<(string[] Words, EventContext[] Contexts)> _acts = [];

    /// <summary>Acts taken so far.</summary>
    public int Count => _acts.Count;

    /// <summary>Takes an act.</summary>
    public void Add(IEnumerable<string> words, IEnumerable<EventContext> contexts) => _acts.Add(([.. words.Distinct(StringComparer.Ordinal)], [.. contexts]));

    /// <summary>The table, as lines of context, word and weight, in which words written by hand weigh at least one; acts whose number leaves <paramref name="left"/> out of so many parts are not learned from (−1: all are).</summary>
    public List<string> Train(IReadOnlyList<(EventContext Context, string Word)> byHand, int parts, int left)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in _acts.Where((_, i) => i % parts != left).SelectMany(a => a.Words)) counts[word] = counts.GetValueOrDefault(word) + 1;
        var index = counts.Where(c => c.Value >= FewestActs).OrderBy(c => c.Key, StringComparer.Ordinal).Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);
        var names = index.OrderBy(i => i.Value).Select(i => i.Key).ToArray();
        var rows = _acts.Where((_, i) => i % parts != left).Select(a => (Words: a.Words.Where(index.ContainsKey).Select(w => index[w]).ToArray(), a.Contexts)).ToArray();
        var lines = new List<string>();
        foreach (var context in Enum.GetValues<EventContext>())
        {
            var hand = byHand.Where(h => h.Context == context).Select(h => h.Word).ToHashSet(StringComparer.Ordinal);
            var (weights, bias) = rows.Any(r => r.Contexts.Contains(context)) ? Fit(rows, context, names.Length) : (new float[names.Length], RareBias);
            lines.Add(Line(context, "*", bias + Unsaid));
            for (var word = 0; word < weights.Length; word++)
            {
                var weight = hand.Remove(names[word]) ? MathF.Max(ByHand, weights[word]) : weights[word];
                if (MathF.Abs(weight) >= LeastWeight) lines.Add(Line(context, names[word], weight));
            }
            lines.AddRange(hand.Order(StringComparer.Ordinal).Select(word => Line(context, word, ByHand)));
        }
        return lines;
    }

    private static string Line(EventContext context, string word, float weight) => string.Create(CultureInfo.InvariantCulture, $"{EnumNames<EventContext>.Of(context)}\t{word}\t{weight:0.##}");

    private static (float[] Weights, float Bias) Fit((int[] Words, EventContext[] Contexts)[] rows, EventContext context, int size)
    {
        var (weights, squares) = (new float[size], new float[size]);
        var (bias, biasSquares) = (-3f, 1f);
        Array.Fill(squares, 1e-4f);
        for (var pass = 0; pass < Passes; pass++)
        {
            // A fixed walk through the acts that is not the order of the files.
            for (var step = 0; step < rows.Length; step++)
            {
                var (words, contexts) = rows[(int)((step * 7919L) % rows.Length)];
                var score = bias;
                foreach (var word in words) score += weights[word];
                var fault = (1 / (1 + MathF.Exp(-score))) - (contexts.Contains(context) ? 1 : 0);
                if (MathF.Abs(fault) < 0.002f) continue;
                biasSquares += fault * fault;
                bias -= Rate * fault / MathF.Sqrt(biasSquares);
                foreach (var word in words)
                {
                    squares[word] += fault * fault;
                    var rate = Rate / MathF.Sqrt(squares[word]);
                    var moved = weights[word] - (rate * fault);
                    weights[word] = MathF.Sign(moved) * MathF.Max(0, MathF.Abs(moved) - (rate * Penalty));
                }
            }
        }
        return (weights, bias);
    }
}
