using System.Buffers;
using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>
/// Finds the head and relation of each token: every pair of words is scored by a bilinear form over encoded words (deep biaffine attention,
/// Dozat and Manning 2017), the best tree is taken, then a relation is chosen for each of its arcs.
/// </summary>
internal sealed class DependencyParser(WordInputs inputs, EncoderWeights encoderWeights, ParserWeights weights) : IAnnotator
{
    private readonly Encoder _encoder = new(encoderWeights);

    [ThreadStatic]
    private static EncoderWorkspace? s_workspace;

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags;

    public Layers Provides => Layers.Arcs;

    /// <summary>Reads a trained parser.</summary>
    /// <exception cref="InstallationException">The model is missing or broken.</exception>
    public static DependencyParser Load(string path)
    {
        var model = ModelFile.Load(path);
        if (model.Number("relations") != TagNames.RelationCount) throw new InstallationException(path, null, "the model was trained with other relations; train it again");
        var inputs = WordInputs.Load(model);
        var encoder = EncoderWeights.Load(model, inputs);
        return new DependencyParser(inputs, encoder, ParserWeights.Load(model, encoder.Width));
    }

    public void Annotate(Document document)
    {
        var arcs = document.Arcs.Allocate(document.Tokens.Count);
        foreach (var sentence in document.Sentences.Items) Parse(document, sentence, arcs.Slice(sentence.FirstToken, sentence.TokenCount));
    }

    private void Parse(Document document, Sentence sentence, Span<Arc> arcs)
    {
        var words = sentence.TokenCount + 1;
        var stride = (words + 7) / 8 * 8;
        var workspace = s_workspace ??= new EncoderWorkspace();
        var rows = ArrayPool<int>.Shared.Rent(words * WordInputs.Views);
        rows.AsSpan(0, WordInputs.Views).Fill(WordInputs.Root);
        SentenceInputs.Fill(document, sentence, inputs, document.Tags.Items.Slice(sentence.FirstToken, sentence.TokenCount), rows.AsSpan(WordInputs.Views));
        _encoder.Encode(rows, words, workspace);

        var projected = ArrayPool<float>.Shared.Rent(words * weights.Projected);
        var scores = ArrayPool<float>.Shared.Rent(words * stride);
        var heads = ArrayPool<int>.Shared.Rent(words);
        Project(workspace.States, words, projected);
        ScoreArcs(projected, words, stride, scores);
        TreeDecoder.Decode(scores, words, stride, heads);
        Label(projected, words, heads, arcs, sentence.FirstToken);
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<float>.Shared.Return(projected);
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<int>.Shared.Return(heads);
    }

    private void Project(float[] states, int words, float[] projected)
    {
        for (var word = 0; word < words; word++) weights.ProjectionBias.CopyTo(projected, word * weights.Projected);
        Kernels.MultiplyAdd(states, weights.Projection, projected, words, _encoder.Width, weights.Projected);
        // Leaky rectifier for the arcs; the label's two halves are rectified after they have been added.
        for (var word = 0; word < words; word++)
        {
            var arc = projected.AsSpan(word * weights.Projected, 2 * weights.ArcWidth);
            for (var i = 0; i < arc.Length; i++) if (arc[i] < 0) arc[i] *= 0.1f;
        }
    }

    private void ScoreArcs(float[] projected, int words, int stride, float[] scores)
    {
        var width = weights.ArcWidth;
        var dependents = ArrayPool<float>.Shared.Rent(words * width);
        var turned = ArrayPool<float>.Shared.Rent(words * width);
        var heads = ArrayPool<float>.Shared.Rent(width * stride);
        Array.Clear(heads, 0, width * stride);
        for (var word = 0; word < words; word++)
        {
            var at = projected.AsSpan(word * weights.Projected);
            at.Slice(width, width).CopyTo(dependents.AsSpan(word * width));
            weights.ArcBias.CopyTo(turned, word * width);
            for (var i = 0; i < width; i++) heads[(i * stride) + word] = at[i];
        }
        Kernels.MultiplyAdd(dependents, weights.Arc, turned, words, width, width);
        Array.Clear(scores, 0, words * stride);
        Kernels.MultiplyAdd(turned, heads, scores, words, width, stride);
        ArrayPool<float>.Shared.Return(dependents);
        ArrayPool<float>.Shared.Return(turned);
        ArrayPool<float>.Shared.Return(heads);
    }

    private void Label(float[] projected, int words, ReadOnlySpan<int> heads, Span<Arc> arcs, int firstToken)
    {
        var width = weights.LabelWidth;
        var joined = ArrayPool<float>.Shared.Rent(words * width);
        var scores = ArrayPool<float>.Shared.Rent(words * ParserWeights.Columns);
        for (var word = 1; word < words; word++)
        {
            var sum = joined.AsSpan((word - 1) * width, width);
            projected.AsSpan((heads[word] * weights.Projected) + (2 * weights.ArcWidth), width).CopyTo(sum);
            Kernels.Add(projected.AsSpan((word * weights.Projected) + (2 * weights.ArcWidth) + width, width), sum);
            for (var i = 0; i < width; i++) if (sum[i] < 0) sum[i] = 0;
            weights.LabelBias.CopyTo(scores, (word - 1) * ParserWeights.Columns);
        }
        Kernels.MultiplyAdd(joined, weights.Label, scores, words - 1, width, ParserWeights.Columns);
        for (var word = 1; word < words; word++)
        {
            var isRoot = heads[word] == 0;
            arcs[word - 1] = new Arc(isRoot ? -1 : firstToken + heads[word] - 1, isRoot ? DepRel.Root : Best(scores.AsSpan((word - 1) * ParserWeights.Columns, TagNames.RelationCount)));
        }
        ArrayPool<float>.Shared.Return(joined);
        ArrayPool<float>.Shared.Return(scores);
    }

    private static DepRel Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++) if (scores[i] > scores[best] && i != (int)DepRel.Root) best = i;
        return (DepRel)best;
    }
}
