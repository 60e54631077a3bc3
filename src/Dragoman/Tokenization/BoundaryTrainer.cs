using System.Runtime.InteropServices;
using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Learning;

namespace Dragoman.Tokenization;

/// <summary>
/// Trains the model of sentence ends from treebanks whose raw text is rebuilt and cut by the tokenizer. Averaged perceptron with a margin (Collins 2002; Freund and
/// Schapire 1999): it only adds, so the same data and seed give the same bytes everywhere.
/// </summary>
internal static class BoundaryTrainer
{
    /// <summary>Passes over the data when nothing is said.</summary>
    public const int DefaultEpochs = 20;

    // A power of two keeps sums exact.
    private const float Rate = 1f / 64;

    /// <summary>The model, not yet saved.</summary>
    /// <param name="sentences">Sentences with their paragraphs and documents.</param>
    /// <param name="path">Where it is to be saved.</param>
    /// <param name="epochs">Passes over the data.</param>
    /// <param name="seed">Seed of the order of the places.</param>
    public static ModelFile Train(IReadOnlyList<ConlluSentence> sentences, string path, int epochs, int seed)
    {
        var (found, ends) = Places(sentences);
        var features = CollectionsMarshal.AsSpan(found);
        var order = Enumerable.Range(0, ends.Count).ToArray();
        var weights = new float[BoundaryModel.Size];
        var sums = new double[BoundaryModel.Size];
        var random = new Random(seed);
        var step = 1L;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var place in order)
            {
                var of = features.Slice(place * BoundaryFeatures.Count, BoundaryFeatures.Count);
                var change = ends[place] ? Rate : -Rate;
                if (change * BoundaryModel.Score(weights, of) < Rate)
                {
                    foreach (var feature in of)
                    {
                        weights[feature] += change;
                        // The mean over all steps lacks the change in those already gone.
                        sums[feature] += change * (double)step;
                    }
                }
                step++;
            }
        }
        for (var i = 0; i < weights.Length; i++) weights[i] = (float)(weights[i] - sums[i] / step);
        var model = new ModelFile(path);
        model.SetNumbers("weights", weights);
        return model;
    }

    private static (List<int> Features, List<bool> Ends) Places(IReadOnlyList<ConlluSentence> sentences)
    {
        var (features, ends) = (new List<int>(), new List<bool>());
        Span<int> buffer = stackalloc int[BoundaryFeatures.Count];
        var tokenizer = new Tokenizer();
        foreach (var text in ConlluText.Documents(sentences))
        {
            var document = new Document(new Article { Id = "training", Body = text.Text });
            tokenizer.Annotate(document);
            var gold = text.Sentences.Select(s => s.End).ToHashSet();
            var walk = new BoundaryWalk(document);
            for (var token = 0; token < document.Tokens.Count; token++)
            {
                walk.Take(token);
                var isEnd = gold.Contains(document.Tokens[token].Span.End);
                if (token + 1 < walk.ParagraphEnd && walk.IsCandidate(token))
                {
                    var mark = BoundaryRules.MarkBefore(document, token);
                    BoundaryFeatures.Fill(walk, token, mark, BoundaryRules.EndsSentence(document, token, mark), buffer);
                    features.AddRange(buffer);
                    ends.Add(isEnd);
                }
                if (isEnd || token + 1 == walk.ParagraphEnd) walk.StartSentence(token + 1);
            }
        }
        return (features, ends);
    }
}
