using Dragoman.Duplicates;

namespace Dragoman.Analysis;

/// <summary>Counts an occurrence once for each unordered pair and each state it concerns.</summary>
internal static class DyadEvents
{
    /// <summary>Its rows, in the order of pairs; none unless it was performed on a known day.</summary>
    public static IEnumerable<DyadEvent> Of(Occurrence occurrence)
    {
        if (occurrence is not { IsPerformed: true, Day: { } day }) yield break;
        var pairs = new SortedDictionary<(string, string), DyadDirection>();
        foreach (var (actor, recipient) in occurrence.Dyads)
        {
            var isForward = string.CompareOrdinal(actor, recipient) <= 0;
            var pair = isForward ? (actor, recipient) : (recipient, actor);
            var direction = isForward ? DyadDirection.Forward : DyadDirection.Back;
            pairs[pair] = pairs.TryGetValue(pair, out var known) && known != direction ? DyadDirection.Both : direction;
        }
        foreach (var ((first, second), direction) in pairs) yield return Row(first, second, direction);
        foreach (var state in occurrence.Dyads.SelectMany(d => (string[])[d.Actor, d.Recipient]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) yield return Row(state, DyadEvent.All, DyadDirection.Any);

        DyadEvent Row(string first, string second, DyadDirection direction) => new(first, second, direction, day, occurrence.Id, occurrence.Type, occurrence.Mode, occurrence.Origins);
    }
}
