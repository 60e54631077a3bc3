using Dragoman.Documents;
using Dragoman.Learning;
using Dragoman.Parsing.Reports;

namespace Dragoman.Parsing;

/// <summary>
/// Finds the head and relation of each token: an arc-eager parser whose moves are chosen by a small network over encoded words (Chen and Manning 2014;
/// Kiperwasser and Goldberg 2016), less what scores of all pairs of words expect the move to cost; always the best one. Then a relation for each arc.
/// </summary>
internal sealed class DependencyParser : IAnnotator
{
    private readonly WordInputs _inputs;
    private readonly Encoder _encoder;
    private readonly TransitionWeights _weights;
    private readonly ArcWeights _arcs;
    private readonly PackedMatrix _arcProjection;
    private readonly PackedMatrix _arc;
    private readonly PackedMatrix _projection;
    private readonly PackedMatrix _label;

    [ThreadStatic]
    private static ParserWorkspace? s_workspace;

    public DependencyParser(WordInputs inputs, EncoderWeights encoder, TransitionWeights weights, ArcWeights arcs)
    {
        (_inputs, _encoder, _weights, _arcs) = (inputs, new Encoder(encoder), weights, arcs);
        _arcProjection = new PackedMatrix(arcs.Projection, encoder.Width, 2 * arcs.Width);
        _arc = new PackedMatrix(arcs.Arc, arcs.Width, arcs.Width);
        _projection = new PackedMatrix(weights.Projection, encoder.Width, weights.Projected);
        _label = new PackedMatrix(weights.Label, weights.LabelWidth, TransitionWeights.Columns);
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
        return new DependencyParser(inputs, encoder, TransitionWeights.Load(model, encoder.Width), ArcWeights.Load(model, encoder.Width));
    }

    public void Annotate(Document document)
    {
        var arcs = document.Arcs.Allocate(document.Tokens.Count);
        var workspace = s_workspace ??= new ParserWorkspace(new EncoderWorkspace());
        for (var sentence = 0; sentence < document.Sentences.Count;)
        {
            using var batch = SentenceBatch.From(document, sentence, _inputs, withTagsAndRoot: true);
            Project(batch, workspace);
            Parse(document, batch, workspace, arcs);
            sentence = batch.End;
        }
    }

    /// <summary>Projects the words of some sentences into the workspace.</summary>
    internal void Project(SentenceBatch batch, ParserWorkspace workspace)
    {
        _encoder.Encode(batch.Rows, batch.Bounds, workspace.Encoder);
        workspace.Reserve(batch.Count, _weights);
        for (var word = 0; word < batch.Count; word++) _weights.ProjectionBias.CopyTo(workspace.Projected, word * _weights.Projected);
        _projection.MultiplyAdd(workspace.Encoder.States, workspace.Projected, batch.Count);
        workspace.Beliefs.Project(workspace.Encoder.States, batch.Count, _arcs, _arcProjection, _arc);
    }

    /// <summary>The words of one sentence of the document, projected, and what is thought of their arcs, for an ensemble.</summary>
    internal ParserWorkspace ProjectSentence(Document document, int sentence, EncoderWorkspace encoder)
    {
        var workspace = new ParserWorkspace(encoder);
        using var batch = SentenceBatch.From(document, sentence, _inputs, withTagsAndRoot: true, most: 1);
        Project(batch, workspace);
        workspace.Beliefs.Take(0, batch.Count, _arcs.Width);
        return workspace;
    }

    /// <summary>The score of each move in a state.</summary>
    internal void ScoreMoves(ReadOnlySpan<float> projected, ArcEager state, ArcBeliefs beliefs, Span<float> scores)
    {
        Span<int> slots = stackalloc int[TransitionFeatures.Slots];
        Span<int> rows = stackalloc int[TransitionFeatures.MostRows];
        Span<float> costs = stackalloc float[ArcEager.Moves];
        beliefs.Costs(state, costs);
        Span<float> hidden = stackalloc float[_weights.Hidden];
        var seen = TransitionFeatures.Read(state, slots, rows);
        TransitionNet.Hidden(projected, _weights.Projected, slots, _weights.Table, rows[..seen], hidden);
        for (var move = 0; move < ArcEager.Moves; move++) scores[move] = Kernels.Dot(hidden, _weights.Moves.AsSpan(move * hidden.Length, hidden.Length)) + _weights.MovesBias[move] - costs[move];
    }

    /// <summary>The scores of relations for one sentence's arcs: a row of <see cref="TransitionWeights.Columns"/> per word, the root's meaningless.</summary>
    /// <param name="projected">The projected words.</param>
    /// <param name="heads">The head of each word.</param>
    /// <param name="workspace">Its <see cref="ParserWorkspace.Labels"/> are filled.</param>
    internal void ScoreRelations(ReadOnlySpan<float> projected, ReadOnlySpan<int> heads, ParserWorkspace workspace)
    {
        var width = _weights.LabelWidth;
        var headPart = _weights.Projected - (2 * width);
        workspace.Reserve(heads.Length, _weights);
        workspace.Joined.AsSpan(0, width).Clear();
        workspace.Labels.AsSpan(0, TransitionWeights.Columns).Clear();
        for (var word = 1; word < heads.Length; word++)
        {
            var sum = workspace.Joined.AsSpan(word * width, width);
            _weights.Distances.AsSpan(TransitionFeatures.Distance(heads[word], word) * width, width).CopyTo(sum);
            Kernels.Add(projected.Slice((heads[word] * _weights.Projected) + headPart, width), sum);
            Kernels.Add(projected.Slice((word * _weights.Projected) + headPart + width, width), sum);
            Kernels.Rectify(sum);
            _weights.LabelBias.CopyTo(workspace.Labels, word * TransitionWeights.Columns);
        }
        _label.MultiplyAdd(workspace.Joined, workspace.Labels, heads.Length);
    }

    /// <summary>The allowed move with the best score.</summary>
    internal static Move Best(ArcEager state, ReadOnlySpan<float> scores)
    {
        var best = Move.Shift;
        for (var move = Move.Reduce; move <= Move.Right; move++) if (scores[(int)move] > scores[(int)best] && state.Allows(move)) best = move;
        return best;
    }

    /// <summary>Writes the arcs of a parsed sentence, with the relations of the best scores, which are used up; only the root has the root's.</summary>
    internal static void Write(ReadOnlySpan<int> heads, Span<float> labels, int firstToken, Span<Arc> arcs)
    {
        for (var word = 1; word < heads.Length; word++)
        {
            var row = labels.Slice(word * TransitionWeights.Columns, TagNames.RelationCount);
            row[(int)DepRel.Root] = float.NegativeInfinity;
            arcs[word - 1] = heads[word] == 0 ? new Arc(-1, DepRel.Root) : new Arc(firstToken + heads[word] - 1, (DepRel)Kernels.IndexOfGreatest(row));
        }
    }

    private void Parse(Document document, SentenceBatch batch, ParserWorkspace workspace, Span<Arc> arcs)
    {
        Span<float> scores = stackalloc float[ArcEager.Moves];
        var bounds = batch.Bounds;
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var sentence = document.Sentences[batch.First + i];
            var words = bounds[i + 1] - bounds[i];
            var projected = workspace.Projected.AsSpan(bounds[i] * _weights.Projected, words * _weights.Projected);
            var state = workspace.State;
            state.Reset(words);
            workspace.Beliefs.Take(bounds[i], words, _arcs.Width);
            while (state.Next < words)
            {
                ScoreMoves(projected, state, workspace.Beliefs, scores);
                state.Make(Best(state, scores));
            }
            state.Finish();
            ScoreRelations(projected, state.Heads, workspace);
            Write(state.Heads, workspace.Labels, sentence.FirstToken, arcs.Slice(sentence.FirstToken, sentence.TokenCount));
            ReportOrder.Normalize(document, sentence, arcs.Slice(sentence.FirstToken, sentence.TokenCount));
        }
    }
}
