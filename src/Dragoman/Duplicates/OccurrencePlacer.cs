namespace Dragoman.Duplicates;

/// <summary>
/// Puts records into occurrences. Read in the order of publication, each record joins the occurrence among its earlier neighbours that it is most like, or opens one of its own; so its place is a
/// function of the records published before it and of nothing else, whenever they come in. When a record comes, goes or changes, only those are looked at again whose neighbours were moved by it.
/// </summary>
/// <param name="book">Holds the records.</param>
/// <param name="weights">The rule.</param>
/// <param name="links">What people said.</param>
internal sealed class OccurrencePlacer(IOccurrenceBook book, MatchWeights weights, RecordLinks links)
{
    /// <summary>Places records, and all others that this moves.</summary>
    /// <param name="unsettled">Records that are held and came, changed, or had a neighbour that went.</param>
    public void Settle(IEnumerable<RecordProfile> unsettled)
    {
        var queue = new SortedDictionary<PublicationOrder, RecordProfile>();
        foreach (var record in unsettled) queue[record.Order] = record;
        while (queue.Count > 0)
        {
            var (order, record) = queue.First();
            queue.Remove(order);
            var before = book.Find(record.Id)?.Placement;
            var neighbours = book.Neighbours(record).ToList();
            var placement = Choose(record, neighbours);
            if (placement == before) continue;
            book.Place(record, placement);
            if (placement.Occurrence == before?.Occurrence) continue;
            foreach (var neighbour in neighbours)
                if (neighbour.Placement is not null && neighbour.Profile.Order.CompareTo(order) > 0) queue[neighbour.Profile.Order] = neighbour.Profile;
            foreach (var id in links.DependOn(record.Id))
                if (book.Find(id) is { Placement: not null } other && other.Profile.Order.CompareTo(order) > 0) queue[other.Profile.Order] = other.Profile;
        }
    }

    private Placement Choose(RecordProfile record, List<PlacedRecord> neighbours)
    {
        if (Bound(record) is { } byHand) return byHand;
        var apart = links.ApartFrom(record.Id).Select(id => book.Find(id)).Where(o => o is { Placement: not null } && o.Profile.Order.CompareTo(record.Order) < 0).Select(o => o!.Placement!.Occurrence).ToHashSet(StringComparer.Ordinal); // Looked at just before.
        var choices = new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var neighbour in neighbours)
        {
            if (neighbour.Placement is not { } placement || neighbour.Profile.Order.CompareTo(record.Order) >= 0 || apart.Contains(placement.Occurrence)) continue;
            var signs = PairMatch.Of(record, neighbour.Profile);
            var score = weights.Score(signs);
            if (!choices.TryGetValue(placement.Occurrence, out var choice)) choices[placement.Occurrence] = choice = new Choice(placement.Occurrence);
            choice.Add(neighbour.Profile, score, signs);
        }
        var best = choices.Values.Where(c => c.Score > 0).OrderByDescending(c => c.Score).ThenBy(c => c.Occurrence, StringComparer.Ordinal).FirstOrDefault();
        return best?.ToPlacement() ?? Placement.First(record);
    }

    private Placement? Bound(RecordProfile record)
    {
        var earliest = links.BoundTo(record.Id).Select(book.Find).Where(o => o is { Placement: not null } && o.Profile.Order.CompareTo(record.Order) < 0).MinBy(o => o!.Profile.Order); // Looked at just before.
        return earliest is { Placement: { } placement } ? new Placement(placement.Occurrence, earliest.Profile.Id, 0, PairMatch.Of(record, earliest.Profile), IsByHand: true) : null;
    }

    // An occurrence is as like a record as the mean of its most like report and of all its reports.
    private sealed class Choice(string occurrence)
    {
        private RecordProfile? _likest;
        private double _highest = double.NegativeInfinity;
        private MatchSigns _signs;
        // Whole millionths, so that the sum does not depend on the order in which neighbours are found.
        private long _millionths;
        private int _count;
        private bool _isForbidden;

        public string Occurrence => occurrence;

        public double Score => _isForbidden ? double.NegativeInfinity : (_highest + (_millionths / 1e6 / _count)) / 2;

        public void Add(RecordProfile other, double score, MatchSigns signs)
        {
            _isForbidden |= MatchWeights.Forbids(score);
            _millionths += (long)Math.Round(score * 1e6);
            _count++;
            if (score < _highest || (score.Equals(_highest) && other.Order.CompareTo(_likest!.Order) > 0)) return; // The first is always taken.
            (_likest, _highest, _signs) = (other, score, signs);
        }

        public Placement ToPlacement() => new(occurrence, _likest?.Id, Math.Round(_highest, 6), _signs, IsByHand: false);
    }
}
