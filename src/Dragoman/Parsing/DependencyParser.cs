using System.Buffers;
using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>
/// Finds the head and relation of each token: every pair of words is scored by a bilinear form over encoded words (deep biaffine attention,
/// Dozat and Manning 2017), the best tree is taken, then a relation is chosen for each of its arcs.
/// </summary>
internal sealed class DependencyParser : IAnnotator
{
    private readonly WordInputs _inputs;
    private readonly Encoder _encoder;
    private readonly ParserWeights _weights;
    private readonly PackedMatrix _projection;
    private readonly PackedMatrix _arc;
    private readonly PackedMatrix _label;

    [ThreadStatic]
    private static EncoderWorkspace? s_workspace;

    public DependencyParser(WordInputs inputs, EncoderWeights encoder, ParserWeights weights)
    {
        (_inputs, _encoder, _weights) = (inputs, new Encoder(encoder), weights);
        _projection = new PackedMatrix(weights.Projection, encoder.Width, weights.Projected);
        _arc = new PackedMatrix(weights.Arc, weights.ArcWidth, weights.ArcWidth);
        _label = new PackedMatrix(weights.Label, weights.LabelWidth, ParserWeights.Columns);
    }

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
        for (var sentence = 0; sentence < document.Sentences.Count;)
        {
            using var batch = SentenceBatch.From(document, sentence, _inputs, withTagsAndRoot: true);
            Parse(document, batch, arcs);
            sentence = batch.End;
        }
    }

    private void Parse(Document document, SentenceBatch batch, Span<Arc> arcs)
    {
        var (projected, turned) = Encode(batch);
        var bounds = batch.Bounds;
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var sentence = document.Sentences[batch.First + i];
            var words = bounds[i + 1] - bounds[i];
            Arrange(
                projected.AsSpan(bounds[i] * _weights.Projected, words * _weights.Projected),
                turned.AsSpan(bounds[i] * _weights.ArcWidth, words * _weights.ArcWidth),
                words,
                arcs.Slice(sentence.FirstToken, sentence.TokenCount),
                sentence.FirstToken);
        }
        ArrayPool<float>.Shared.Return(projected);
        ArrayPool<float>.Shared.Return(turned);
    }

    // Pooled: words × projected, and words × arc width, the dependents through the bilinear form.
    private (float[] Projected, float[] Turned) Encode(SentenceBatch batch)
    {
        var workspace = s_workspace ??= new EncoderWorkspace();
        _encoder.Encode(batch.Rows, batch.Bounds, workspace);
        var room = PackedMatrix.RoomFor(batch.Count);
        var projected = ArrayPool<float>.Shared.Rent(room * _weights.Projected);
        var dependents = ArrayPool<float>.Shared.Rent(room * _weights.ArcWidth);
        var turned = ArrayPool<float>.Shared.Rent(room * _weights.ArcWidth);
        Project(workspace.States, batch.Count, projected);
        Turn(projected, batch.Count, dependents, turned);
        ArrayPool<float>.Shared.Return(dependents);
        return (projected, turned);
    }

    private void Project(float[] states, int words, float[] projected)
    {
        for (var word = 0; word < words; word++) _weights.ProjectionBias.CopyTo(projected, word * _weights.Projected);
        _projection.MultiplyAdd(states, projected, words);
        // Leaky rectifier for the arcs; the label's two halves are rectified after they have been added.
        for (var word = 0; word < words; word++)
        {
            var arc = projected.AsSpan(word * _weights.Projected, 2 * _weights.ArcWidth);
            for (var i = 0; i < arc.Length; i++) if (arc[i] < 0) arc[i] *= 0.1f;
        }
    }

    // The dependents of all words through the bilinear form; what remains per sentence is their product with its heads.
    private void Turn(float[] projected, int words, float[] dependents, float[] turned)
    {
        var width = _weights.ArcWidth;
        for (var word = 0; word < words; word++)
        {
            projected.AsSpan((word * _weights.Projected) + width, width).CopyTo(dependents.AsSpan(word * width));
            _weights.ArcBias.CopyTo(turned, word * width);
        }
        _arc.MultiplyAdd(dependents, turned, words);
    }

    private void Arrange(ReadOnlySpan<float> projected, ReadOnlySpan<float> turned, int words, Span<Arc> arcs, int firstToken)
    {
        var stride = Stride(words);
        var scores = ArrayPool<float>.Shared.Rent(words * stride);
        var labels = ArrayPool<float>.Shared.Rent(PackedMatrix.RoomFor(words) * ParserWeights.Columns);
        var heads = ArrayPool<int>.Shared.Rent(words);
        ScoreArcs(projected, turned, words, scores);
        TreeDecoder.Decode(scores, words, stride, heads);
        ScoreLabels(projected, words, heads, labels);
        for (var word = 1; word < words; word++)
        {
            var isRoot = heads[word] == 0;
            arcs[word - 1] = new Arc(isRoot ? -1 : firstToken + heads[word] - 1, isRoot ? DepRel.Root : Best(labels.AsSpan((word - 1) * ParserWeights.Columns, TagNames.RelationCount)));
        }
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(labels);
        ArrayPool<int>.Shared.Return(heads);
    }

    /// <summary>Distance between the rows of a sentence's arc scores.</summary>
    internal static int Stride(int words) => (words + 7) / 8 * 8;

    /// <summary>The scores one sentence's words give all heads: words × <see cref="Stride"/>, the root first.</summary>
    internal void ScoreArcs(ReadOnlySpan<float> projected, ReadOnlySpan<float> turned, int words, float[] scores)
    {
        var width = _weights.ArcWidth;
        var stride = Stride(words);
        var columns = ArrayPool<float>.Shared.Rent(width * stride);
        Array.Clear(columns, 0, width * stride);
        for (var word = 0; word < words; word++)
        {
            var head = projected.Slice(word * _weights.Projected, width);
            for (var i = 0; i < width; i++) columns[(i * stride) + word] = head[i];
        }
        Array.Clear(scores, 0, words * stride);
        Kernels.MultiplyAdd(turned, columns, scores, words, width, stride);
        ArrayPool<float>.Shared.Return(columns);
    }

    /// <summary>The scores of relations for one sentence's arcs: a row of <see cref="ParserWeights.Columns"/> per word, without the root.</summary>
    internal void ScoreLabels(ReadOnlySpan<float> projected, int words, ReadOnlySpan<int> heads, float[] scores)
    {
        var width = _weights.LabelWidth;
        var joined = ArrayPool<float>.Shared.Rent(PackedMatrix.RoomFor(words) * width);
        for (var word = 1; word < words; word++)
        {
            var sum = joined.AsSpan((word - 1) * width, width);
            projected.Slice((heads[word] * _weights.Projected) + (2 * _weights.ArcWidth), width).CopyTo(sum);
            Kernels.Add(projected.Slice((word * _weights.Projected) + (2 * _weights.ArcWidth) + width, width), sum);
            for (var i = 0; i < width; i++) if (sum[i] < 0) sum[i] = 0;
            _weights.LabelBias.CopyTo(scores, (word - 1) * ParserWeights.Columns);
        }
        _label.MultiplyAdd(joined, scores, words - 1);
        ArrayPool<float>.Shared.Return(joined);
    }

    /// <summary>What the scores of one sentence are made from: projected numbers and dependents through the bilinear form, for an ensemble.</summary>
    internal (float[] Projected, float[] Turned) EncodeSentence(Document document, int sentence)
    {
        using var batch = SentenceBatch.From(document, sentence, _inputs, withTagsAndRoot: true, most: 1);
        var (projected, turned) = Encode(batch);
        var copy = (projected.AsSpan(0, batch.Count * _weights.Projected).ToArray(), turned.AsSpan(0, batch.Count * _weights.ArcWidth).ToArray());
        ArrayPool<float>.Shared.Return(projected);
        ArrayPool<float>.Shared.Return(turned);
        return copy;
    }

    /// <summary>The relation with the best score; never the root's.</summary>
    internal static DepRel Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++) if (scores[i] > scores[best] && i != (int)DepRel.Root) best = i;
        return (DepRel)best;
    }
}
