namespace Dragoman.Analysis;

/// <summary>
/// Finds the open entries that a record may bear on, by pairs of parties: a record of two sides sees the entries of that pair, and of one of its actors where the entry names no
/// counterpart; a record of one side sees those of that side. So the work does not grow with the square of the records. Not thread-safe.
/// </summary>
internal sealed class EntryIndex(LedgerSettings settings)
{
    private readonly Dictionary<string, List<OpenEntry>> _entries = new(StringComparer.Ordinal);

    public void Add(OpenEntry entry)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var parties = entry.About.Parties;
        for (var i = 0; i < parties.Length; i++)
        {
            foreach (var one in Side.Keys(parties[i]))
            {
                keys.Add(one + "|");
                if (parties.Length == 1) keys.Add(one + "|*");
                for (var j = 0; j < parties.Length; j++) if (j != i) foreach (var other in Side.Keys(parties[j])) keys.Add(Pair(one, other));
            }
        }
        foreach (var key in keys)
        {
            if (!_entries.TryGetValue(key, out var list)) _entries[key] = list = [];
            list.Add(entry);
        }
    }

    /// <summary>The open entries that the record may bear on, each once, oldest first.</summary>
    public List<OpenEntry> Of(LaterRecord later)
    {
        var found = new List<OpenEntry>();
        var seen = new HashSet<OpenEntry>();
        foreach (var key in Keys(later)) if (_entries.TryGetValue(key, out var list)) Collect(list, later.Published, seen, found);
        return found;
    }

    private static HashSet<string> Keys(LaterRecord later)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var sides = later.Actors.AddRange(later.Recipients);
        for (var i = 0; i < sides.Length; i++)
        {
            foreach (var one in Side.Keys(sides[i]))
            {
                keys.Add(sides.Length == 1 ? one + "|" : one + "|*");
                for (var j = 0; j < sides.Length; j++) if (j != i) foreach (var other in Side.Keys(sides[j])) keys.Add(Pair(one, other));
            }
        }
        return keys;
    }

    // What is closed or long past goes when it is met.
    private void Collect(List<OpenEntry> list, DateOnly day, HashSet<OpenEntry> seen, List<OpenEntry> found)
    {
        list.RemoveAll(e => e.IsClosed || IsForgotten(e.About, day));
        foreach (var entry in list) if (seen.Add(entry)) found.Add(entry);
    }

    private bool IsForgotten(Undertaking about, DateOnly day) => day.DayNumber - (about.Until is { } until && until > about.Published ? until : about.Published).DayNumber > settings.Horizon(about.Kind);

    private static string Pair(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? one + "|" + other : other + "|" + one;
}
