using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;

namespace Dragoman.Relations;

/// <summary>Says what a given source does to a given target: one of the benchmark's 15 classes, always an answer. Immutable and thread-safe once loaded.</summary>
internal sealed class RelationReader(LinearModel model, RelationNet? net, LexiconSenses senses)
{
    /// <summary>What the network's word counts beside the linear model's.</summary>
    public const float NetShare = 0.7f;

    /// <summary>Name of the model in its file.</summary>
    public const string ModelName = "relation";

    /// <summary>The class and how likely it is.</summary>
    /// <param name="document">A document with all layers.</param>
    /// <param name="marked">The sides.</param>
    public (string Root, float Probability) Read(Document document, MarkedSides marked)
    {
        var features = new FeatureSet();
        var tokens = new MarkedTokens(document, marked.IsSource, marked.IsTarget);
        new RelationFeatures(senses).Fill(document, tokens, features);
        Span<float> scores = stackalloc float[model.Classes.Count];
        model.Score(features.Items, scores);
        net?.AddScores(document, tokens, scores, NetShare);
        var best = 0;
        for (var i = 1; i < scores.Length; i++) if (scores[i] > scores[best]) best = i;
        var sum = 0f;
        foreach (var score in scores) sum += MathF.Exp(score - scores[best]);
        return (model.Classes[best], 1 / sum);
    }
}
