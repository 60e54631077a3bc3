namespace Dragoman.Duplicates;

/// <summary>All that was said of pairs of records. Records that are said to be of one occurrence form a bond; what holds of one of a bond holds of all. Not thread-safe while it is filled.</summary>
internal sealed class RecordLinks
{
    private readonly Dictionary<(string, string), bool> _said = [];
    private Dictionary<string, HashSet<string>>? _bonds;
    private Dictionary<string, HashSet<string>>? _apart;

    /// <summary>Takes in a link; it replaces an earlier one of the same two.</summary>
    public void Add(RecordLink link)
    {
        _said[string.CompareOrdinal(link.First, link.Second) < 0 ? (link.First, link.Second) : (link.Second, link.First)] = link.AreSame;
        (_bonds, _apart) = (null, null);
    }

    /// <summary>The records bound to this one, itself left out.</summary>
    public IEnumerable<string> BoundTo(string id) => AllBonds().TryGetValue(id, out var bond) ? bond.Where(o => o != id) : [];

    /// <summary>The records that must not stand with this one. A bond is stronger: what is bound together is not kept apart.</summary>
    public IReadOnlySet<string> ApartFrom(string id)
    {
        _apart ??= FindApart();
        return _apart.TryGetValue(id, out var others) ? others : new HashSet<string>(StringComparer.Ordinal);
    }

    /// <summary>Records whose place depends on that of this one by what a person said.</summary>
    public IEnumerable<string> DependOn(string id) => _said.Count == 0 ? [] : BoundTo(id).Concat(ApartFrom(id));

    private Dictionary<string, HashSet<string>> AllBonds() => _bonds ??= FindBonds();

    private Dictionary<string, HashSet<string>> FindBonds()
    {
        var bonds = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var ((first, second), areSame) in _said)
        {
            if (!areSame) continue;
            var joined = Of(first);
            joined.UnionWith(Of(second));
            foreach (var id in joined) bonds[id] = joined;
        }
        return bonds;

        HashSet<string> Of(string id) => bonds.TryGetValue(id, out var bond) ? bond : new HashSet<string>(StringComparer.Ordinal) { id };
    }

    private Dictionary<string, HashSet<string>> FindApart()
    {
        var apart = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var ((first, second), areSame) in _said)
        {
            if (areSame) continue;
            string[] one = [first, .. BoundTo(first)], other = [second, .. BoundTo(second)];
            foreach (var a in one)
                foreach (var b in other)
                    if (a != b && !one.Contains(b, StringComparer.Ordinal)) Add(a, b);
        }
        return apart;

        void Add(string a, string b)
        {
            if (!apart.TryGetValue(a, out var others)) apart[a] = others = new HashSet<string>(StringComparer.Ordinal);
            others.Add(b);
            if (!apart.TryGetValue(b, out others)) apart[b] = others = new HashSet<string>(StringComparer.Ordinal);
            others.Add(a);
        }
    }
}
