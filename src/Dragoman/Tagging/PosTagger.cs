using System.Buffers;
using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Tagging;

/// <summary>Tags each token with part of speech and morphology: an encoder over the sentence and a choice among the full tags of the training data.</summary>
internal sealed class PosTagger : IAnnotator
{
    private readonly WordInputs _inputs;
    private readonly Encoder _encoder;
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly TokenTag[] _tags;
    private readonly int _columns;
    [ThreadStatic]
    private static EncoderWorkspace? s_workspace;

    public PosTagger(WordInputs inputs, EncoderWeights encoder, float[] weights, float[] bias, TokenTag[] tags)
    {
        (_inputs, _encoder, _weights, _bias, _tags) = (inputs, new Encoder(encoder), weights, bias, tags);
        _columns = bias.Length;
    }

    public Layers Requires => Layers.Tokens | Layers.Sentences;

    public Layers Provides => Layers.Tags;

    /// <summary>Reads a trained tagger.</summary>
    /// <exception cref="InstallationException">The model is missing or broken.</exception>
    public static PosTagger Load(string path)
    {
        var model = ModelFile.Load(path);
        var inputs = WordInputs.Load(model);
        var encoder = EncoderWeights.Load(model, inputs);
        var tags = model.Strings("tags").Select(TagCodec.Parse).ToArray();
        var columns = TagCodec.Columns(tags.Length);
        return new PosTagger(inputs, encoder, model.Numbers("output", encoder.Width * columns), model.Numbers("output.bias", columns), tags);
    }

    public void Annotate(Document document)
    {
        var tags = document.Tags.Allocate(document.Tokens.Count);
        foreach (var sentence in document.Sentences.Items) Tag(document, sentence, tags.Slice(sentence.FirstToken, sentence.TokenCount));
    }

    private void Tag(Document document, Sentence sentence, Span<TokenTag> tags)
    {
        var workspace = s_workspace ??= new EncoderWorkspace();
        var count = sentence.TokenCount;
        var rows = ArrayPool<int>.Shared.Rent(count * WordInputs.Views);
        var scores = ArrayPool<float>.Shared.Rent(count * _columns);
        SentenceInputs.Fill(document, sentence, _inputs, default, rows);
        _encoder.Encode(rows, count, workspace);
        for (var i = 0; i < count; i++) _bias.CopyTo(scores, i * _columns);
        Kernels.MultiplyAdd(workspace.States, _weights, scores, count, _encoder.Width, _columns);
        for (var i = 0; i < count; i++) tags[i] = _tags[Best(scores.AsSpan(i * _columns, _tags.Length))];
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<float>.Shared.Return(scores);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++) if (scores[i] > scores[best]) best = i;
        return best;
    }
}
