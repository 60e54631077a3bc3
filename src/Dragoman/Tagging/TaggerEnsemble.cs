using Dragoman.Documents;

namespace Dragoman.Tagging;

/// <summary>Several taggers that decide together, by the sum of their log-probabilities. Slow; a teacher for the one that ships.</summary>
internal sealed class TaggerEnsemble(IReadOnlyList<PosTagger> members) : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences;

    public Layers Provides => Layers.Tags;

    public void Annotate(Document document)
    {
        var inventory = members[0].Inventory;
        var columnOf = inventory.Select((tag, i) => (tag, i)).ToDictionary(t => t.tag, t => t.i);
        var sums = new float[document.Tokens.Count * inventory.Count];
        foreach (var member in members) member.AddLogProbabilities(document, columnOf, inventory.Count, sums);
        var tags = document.Tags.Allocate(document.Tokens.Count);
        for (var token = 0; token < tags.Length; token++)
        {
            var row = sums.AsSpan(token * inventory.Count, inventory.Count);
            var best = 0;
            for (var i = 1; i < row.Length; i++) if (row[i] > row[best]) best = i;
            tags[token] = inventory[best];
        }
    }
}
