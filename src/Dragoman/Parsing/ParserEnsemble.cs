using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>Several parsers that decide together, by the sum of their log-probabilities of heads and of relations. Slow; a teacher for the one that ships.</summary>
internal sealed class ParserEnsemble(IReadOnlyList<DependencyParser> members) : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags;

    public Layers Provides => Layers.Arcs;

    public void Annotate(Document document)
    {
        var arcs = document.Arcs.Allocate(document.Tokens.Count);
        for (var i = 0; i < document.Sentences.Count; i++) Parse(document, i, arcs.Slice(document.Sentences[i].FirstToken, document.Sentences[i].TokenCount));
    }

    private void Parse(Document document, int sentence, Span<Arc> arcs)
    {
        var words = arcs.Length + 1;
        var stride = DependencyParser.Stride(words);
        var encoded = members.Select(m => m.EncodeSentence(document, sentence)).ToList();
        var (sum, one) = (new float[words * stride], new float[words * stride]);
        for (var member = 0; member < members.Count; member++)
        {
            members[member].ScoreArcs(encoded[member].Projected, encoded[member].Turned, words, one);
            for (var word = 1; word < words; word++)
            {
                LogSoftmax.Apply(one.AsSpan(word * stride, words));
                Kernels.Add(one.AsSpan(word * stride, words), sum.AsSpan(word * stride, words));
            }
        }
        var heads = new int[words];
        TreeDecoder.Decode(sum, words, stride, heads);

        var room = PackedMatrix.RoomFor(words) * ParserWeights.Columns;
        var (labels, own) = (new float[room], new float[room]);
        for (var member = 0; member < members.Count; member++)
        {
            members[member].ScoreLabels(encoded[member].Projected, words, heads, own);
            for (var word = 0; word < words - 1; word++)
            {
                var row = own.AsSpan(word * ParserWeights.Columns, TagNames.RelationCount);
                LogSoftmax.Apply(row);
                Kernels.Add(row, labels.AsSpan(word * ParserWeights.Columns, TagNames.RelationCount));
            }
        }
        var first = document.Sentences[sentence].FirstToken;
        for (var word = 1; word < words; word++)
        {
            var isRoot = heads[word] == 0;
            arcs[word - 1] = new Arc(isRoot ? -1 : first + heads[word] - 1, isRoot ? DepRel.Root : DependencyParser.Best(labels.AsSpan((word - 1) * ParserWeights.Columns, TagNames.RelationCount)));
        }
    }
}
