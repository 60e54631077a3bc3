using System.Buffers;
using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Tagging;

/// <summary>Tags each token with part of speech and morphology: an encoder over the sentence and a choice among the full tags of the training data.</summary>
internal sealed class PosTagger : IAnnotator
{
    private readonly WordInputs _inputs;
    private readonly Encoder _encoder;
    private readonly PackedMatrix _output;
    private readonly float[] _bias;
    // A sentence may lose as much of its log-odds for a finite verb.
    private const float CostOfAVerb = 3;

    private readonly TokenTag[] _tags;
    private readonly int _columns;
    [ThreadStatic]
    private static EncoderWorkspace? s_workspace;

    public PosTagger(WordInputs inputs, EncoderWeights encoder, float[] weights, float[] bias, TokenTag[] tags)
    {
        (_inputs, _encoder, _bias, _tags) = (inputs, new Encoder(encoder), bias, tags);
        _columns = bias.Length;
        _output = new PackedMatrix(weights, encoder.Width, _columns);
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
        for (var sentence = 0; sentence < document.Sentences.Count;)
        {
            using var batch = SentenceBatch.From(document, sentence, _inputs, withTagsAndRoot: false);
            var scores = ArrayPool<float>.Shared.Rent(PackedMatrix.RoomFor(batch.Count) * _columns);
            Score(batch, scores);
            // Sentences follow one another without gaps, and so do their tokens.
            var first = document.Sentences[sentence].FirstToken;
            for (var i = 0; i < batch.Count; i++) tags[first + i] = _tags[Kernels.IndexOfGreatest(scores.AsSpan(i * _columns, _tags.Length))];
            for (; sentence < batch.End; sentence++) GiveVerb(document, document.Sentences[sentence], scores, first, tags);
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    // "Slovenia imposed sanctions on Myanmar." is no noun phrase: a sentence with a full stop and no finite verb takes the likeliest one, unless it is unlikely.
    private void GiveVerb(Document document, Sentence sentence, float[] scores, int first, Span<TokenTag> tags)
    {
        if (sentence.Kind != SentenceKind.Text || sentence.TokenCount < 4 || document.Word(sentence.EndToken - 1) is not ".") return;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++) if (IsFinite(tags[token])) return;
        var (at, verb, least) = (-1, -1, CostOfAVerb);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var row = scores.AsSpan((token - first) * _columns, _tags.Length);
            var best = row[Kernels.IndexOfGreatest(row)];
            for (var tag = 0; tag < row.Length; tag++)
                if (best - row[tag] < least && IsFinite(_tags[tag])) (at, verb, least) = (token, tag, best - row[tag]);
        }
        if (at >= 0) tags[at] = _tags[verb];
    }

    private static bool IsFinite(TokenTag tag) => (tag.Morph & Morph.VerbFormFin) != Morph.None || tag.Xpos == Xpos.Md;

    /// <summary>Adds the log-probability of each full tag to that of the other members of an ensemble, tokens × tags; the tags are those of the first member.</summary>
    internal void AddLogProbabilities(Document document, IReadOnlyDictionary<TokenTag, int> columnOf, int columns, Span<float> sums)
    {
        for (var sentence = 0; sentence < document.Sentences.Count;)
        {
            using var batch = SentenceBatch.From(document, sentence, _inputs, withTagsAndRoot: false);
            var scores = new float[PackedMatrix.RoomFor(batch.Count) * _columns];
            Score(batch, scores);
            var first = document.Sentences[sentence].FirstToken;
            for (var i = 0; i < batch.Count; i++)
            {
                var row = scores.AsSpan(i * _columns, _tags.Length);
                LogSoftmax.Apply(row);
                for (var tag = 0; tag < _tags.Length; tag++) if (columnOf.TryGetValue(_tags[tag], out var column)) sums[((first + i) * columns) + column] += row[tag];
            }
            sentence = batch.End;
        }
    }

    /// <summary>The full tags it chooses among.</summary>
    internal IReadOnlyList<TokenTag> Inventory => _tags;

    private void Score(SentenceBatch batch, float[] scores)
    {
        var workspace = s_workspace ??= new EncoderWorkspace();
        _encoder.Encode(batch.Rows, batch.Bounds, workspace);
        for (var i = 0; i < batch.Count; i++) _bias.CopyTo(scores, i * _columns);
        _output.MultiplyAdd(workspace.States, scores, batch.Count);
    }
}
