using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>Several parsers that decide together, by the sum of their log-probabilities of moves and of relations. Slow; a teacher for the one that ships.</summary>
internal sealed class ParserEnsemble(IReadOnlyList<DependencyParser> members) : IAnnotator
{
    // A workspace remembers words of one encoder only.
    private readonly EncoderWorkspace[] _encoders = [.. members.Select(_ => new EncoderWorkspace())];

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags;

    public Layers Provides => Layers.Arcs;

    public void Annotate(Document document)
    {
        var arcs = document.Arcs.Allocate(document.Tokens.Count);
        var workspace = new ParserWorkspace(new EncoderWorkspace());
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            Parse(document, i, workspace, arcs.Slice(sentence.FirstToken, sentence.TokenCount));
        }
    }

    private void Parse(Document document, int sentence, ParserWorkspace workspace, Span<Arc> arcs)
    {
        var projected = members.Select((m, i) => m.ProjectSentence(document, sentence, _encoders[i])).ToList();
        var state = workspace.State;
        state.Reset(arcs.Length + 1);
        var (sum, one) = (new float[ArcEager.Moves], new float[ArcEager.Moves]);
        while (state.Next < state.Words)
        {
            Array.Clear(sum);
            for (var member = 0; member < members.Count; member++)
            {
                members[member].ScoreMoves(projected[member].Projected, state, projected[member].Beliefs, one);
                for (var move = 0; move < one.Length; move++) if (!state.Allows((Move)move)) one[move] = float.NegativeInfinity;
                LogSoftmax.Apply(one);
                Kernels.Add(one, sum);
            }
            state.Make(DependencyParser.Best(state, sum));
        }
        state.Finish();
        var labels = new float[state.Words * TransitionWeights.Columns];
        for (var member = 0; member < members.Count; member++)
        {
            members[member].ScoreRelations(projected[member].Projected, state.Heads, workspace);
            for (var word = 1; word < state.Words; word++)
            {
                var row = workspace.Labels.AsSpan(word * TransitionWeights.Columns, TagNames.RelationCount);
                LogSoftmax.Apply(row);
                Kernels.Add(row, labels.AsSpan(word * TransitionWeights.Columns, TagNames.RelationCount));
            }
        }
        DependencyParser.Write(state.Heads, labels, document.Sentences[sentence].FirstToken, arcs);
    }
}
