using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Learning.Training;
using Dragoman.Records;

namespace Dragoman.Relations;

/// <summary>Collects pairs of sides with the class that holds between them and trains the models of <see cref="RelationReader"/> on them.</summary>
internal sealed class RelationTrainer(LexiconSenses senses)
{
    // Cases of the task itself say more about it than sentences annotated for another one.
    private const float ExtraWeight = 3;

    private const int Members = 2;

    private readonly RelationFeatures _reader = new(senses);
    private readonly FeatureSet _features = new();
    private readonly List<Example> _examples = [];

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

    /// <summary>The linear model and the network beside it.</summary>
    /// <param name="seed">Seed of everything random.</param>
    /// <param name="report">Told the network's loss after each pass.</param>
    public (LinearModel Linear, RelationNet Net) Train(int seed, Action<string> report) => Train(_examples, seed, report);

    /// <summary>The class of every example from <paramref name="first"/> on, given by models that have not seen it but have seen all before and the other folds.</summary>
    public IReadOnlyList<(string Gold, string Answer)> CrossValidate(int first, int folds, int seed, Action<string> report)
    {
        var order = Enumerable.Range(first, _examples.Count - first).ToArray();
        new Random(seed).Shuffle(order);
        var answers = new List<(string, string)>();
        for (var fold = 0; fold < folds; fold++)
        {
            var held = order.Where((_, i) => i % folds == fold).ToHashSet();
            var (linear, net) = Train([.. _examples.Where((_, i) => !held.Contains(i))], seed, report);
            var scores = new float[linear.Classes.Count];
            foreach (var i in held)
            {
                linear.Score(_examples[i].Features, scores);
                net.AddScores(_examples[i].Document, _examples[i].Marks, scores, RelationReader.NetShare);
                answers.Add((_examples[i].Class, linear.Classes[scores.IndexOf(scores.Max())]));
            }
        }
        return answers;
    }

    private (LinearModel Linear, RelationNet Net) Train(List<Example> examples, int seed, Action<string> report)
    {
        var classes = examples.Select(e => e.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var counts = examples.GroupBy(e => e.Class, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        // Rare classes count for more: the measure is the mean over classes.
        float Balance(string root) => MathF.Sqrt(examples.Count / (float)classes.Length / counts[root]);
        var linear = new LinearTrainer(classes).Train([.. examples.Select(e => (e.Features, Array.IndexOf(classes, e.Class), e.Weight * Balance(e.Class)))], seed);
        var inputs = Inputs(examples);
        var cases = examples.Select(e => (inputs.Read(e.Document, e.Marks), Array.IndexOf(classes, e.Class), e.Weight * Balance(e.Class))).ToList();
        var members = new (EncoderWeights, Perceptron)[Members];
        Parallel.For(0, Members, member =>
        {
            var trainer = new RelationNetTrainer(inputs, cases, classes.Length, (seed * 100) + member);
            trainer.Train(loss => report($"network {member + 1}, {loss}"));
            members[member] = trainer.Result;
        });
        return (linear, new RelationNet(inputs, members));
    }

    private RelationInputs Inputs(List<Example> examples)
    {
        var nothing = new Vocabulary([]);
        var reader = new RelationInputs(senses, nothing, nothing, nothing);
        var counts = Enumerable.Range(0, 3).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        foreach (var example in examples) RelationNetTrainer.Count(reader, example.Document, example.Marks, counts);
        return RelationNetTrainer.Make(senses, counts);
    }

    private void Add(Document document, MarkedTokens marks, string root, float weight)
    {
        _reader.Fill(document, marks, _features);
        _examples.Add(new Example(document, marks, _features.Items.ToArray(), root, weight));
    }

    private sealed record Example(Document Document, MarkedTokens Marks, int[] Features, string Class, float Weight);
}
