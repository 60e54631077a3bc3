using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Learning.Training;
using Dragoman.Records;

namespace Dragoman.Relations;

/// <summary>Collects pairs of sides with the class that holds between them and trains the model of <see cref="RelationReader"/> on them.</summary>
internal sealed class RelationTrainer(LexiconSenses senses)
{
    // Cases of the task itself say more about it than sentences annotated for another one.
    private const float ExtraWeight = 3;

    private readonly RelationFeatures _reader = new(senses);
    private readonly FeatureSet _features = new();
    private readonly List<(int[] Features, string Class, float Weight)> _examples = [];

    /// <summary>Number of pairs.</summary>
    public int Count => _examples.Count;

    /// <summary>Adds every ordered pair of sides of an annotated sentence.</summary>
    public void Add(Document document, AnnotatedSentence sentence)
    {
        foreach (var act in sentence.Acts)
        {
            var root = RelationClasses.Of(act.Type, act.Cameo, act.Status);
            foreach (var source in act.Actors)
                foreach (var target in act.Symmetric ? act.Actors : act.Recipients)
                    if (source != target) Add(document, new MarkedTokens(document, source.Overlaps, target.Overlaps), root, 1);
        }
    }

    /// <summary>Adds a pair with its class.</summary>
    public void Add(Document document, MarkedSides marked, string root) => Add(document, new MarkedTokens(document, marked.IsSource, marked.IsTarget), root, ExtraWeight);

    /// <summary>The model.</summary>
    public LinearModel Train(int seed) => Train(_examples, seed);

    /// <summary>The class of every example from <paramref name="first"/> on, given by a model that has not seen it but has seen all before and the other folds.</summary>
    public IReadOnlyList<(string Gold, string Answer)> CrossValidate(int first, int folds, int seed)
    {
        var order = Enumerable.Range(first, _examples.Count - first).ToArray();
        new Random(seed).Shuffle(order);
        var answers = new List<(string, string)>();
        for (var fold = 0; fold < folds; fold++)
        {
            var held = order.Where((_, i) => i % folds == fold).ToHashSet();
            var model = Train([.. _examples.Where((_, i) => !held.Contains(i))], seed);
            var scores = new float[model.Classes.Count];
            foreach (var i in held)
            {
                model.Score(_examples[i].Features, scores);
                answers.Add((_examples[i].Class, model.Classes[scores.IndexOf(scores.Max())]));
            }
        }
        return answers;
    }

    private static LinearModel Train(List<(int[] Features, string Class, float Weight)> examples, int seed)
    {
        var classes = examples.Select(e => e.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var counts = examples.GroupBy(e => e.Class, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        // Rare classes count for more: the measure is the mean over classes.
        float Balance(string root) => MathF.Sqrt(examples.Count / (float)classes.Length / counts[root]);
        return new LinearTrainer(classes).Train([.. examples.Select(e => (e.Features, Array.IndexOf(classes, e.Class), e.Weight * Balance(e.Class)))], seed);
    }

    private void Add(Document document, MarkedTokens marks, string root, float weight)
    {
        _reader.Fill(document, marks, _features);
        _examples.Add((_features.Items.ToArray(), root, weight));
    }
}
