using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Tests.Learning;

public class LinearTrainerTests
{
    private static readonly string[] Classes = ["peace", "war"];

    [Fact]
    public void Train_SeparableExamples_AreToldApart()
    {
        var model = new LinearTrainer(Classes).Train(Examples(), seed: 1);
        foreach (var (features, expected, _) in Examples()) Assert.Equal(expected, Best(model, features));
    }

    [Fact]
    public void Train_SameSeed_GivesTheSameScores()
    {
        var (first, second) = (Scores(new LinearTrainer(Classes).Train(Examples(), seed: 7)), Scores(new LinearTrainer(Classes).Train(Examples(), seed: 7)));
        Assert.Equal(first, second);
        Assert.NotEqual(first, Scores(new LinearTrainer(Classes).Train(Examples(), seed: 8)));
    }

    [Fact]
    public void Write_ThenRead_ScoresTheSame()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var model = new LinearTrainer(Classes).Train(Examples(), seed: 1);
            var file = new ModelFile(path);
            model.Write(file, "test");
            file.Save();
            var read = LinearModel.Read(ModelFile.Load(path), "test");
            Assert.Equal(model.Classes, read.Classes);
            // The scale is stored as a half float: all scores are off by one factor, their order is not.
            Assert.All(Scores(model).Zip(Scores(read)), pair => Assert.Equal(pair.First, pair.Second, Math.Abs(pair.First) * 0.001f + 1e-6f));
            Assert.Throws<InstallationException>(() => LinearModel.Read(ModelFile.Load(path), "other"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Seal_RepeatedFeatures_AreKeptOnceInOrder()
    {
        var features = new FeatureSet();
        for (var i = 0; i < 1000; i++) features.Add(i % 10, 5, 6, 7);
        features.Seal();
        var items = features.Items.ToArray();
        Assert.Equal(10, items.Length);
        Assert.Equal(items.Order(), items);
        Assert.All(items, i => Assert.InRange(i, 0, (1 << FeatureSet.Bits) - 1));
        features.Clear();
        Assert.Equal(0, features.Items.Length);
    }

    [Fact]
    public void Add_OtherOrderOfParts_IsAnotherFeature()
    {
        var features = new FeatureSet();
        features.Add(1, 2, 3);
        features.Add(1, 3, 2);
        features.Add(2, 1, 3);
        features.Seal();
        Assert.Equal(3, features.Items.Length);
    }

    // War when feature 2 is there, whatever else is.
    private static List<(int[] Features, int Class, float Weight)> Examples() =>
        [.. Enumerable.Range(0, 60).Select(i => (i % 3 == 0 ? new[] { 2, 10 + (i % 7) } : [3, 10 + (i % 7)], i % 3 == 0 ? 1 : 0, 1f))];

    private static int Best(LinearModel model, int[] features)
    {
        Span<float> scores = stackalloc float[2];
        model.Score(features, scores);
        return scores[1] > scores[0] ? 1 : 0;
    }

    private static List<float> Scores(LinearModel model)
    {
        var all = new List<float>();
        var scores = new float[2];
        foreach (var (features, _, _) in Examples())
        {
            model.Score(features, scores);
            all.AddRange(scores);
        }
        return all;
    }
}
