namespace Dragoman.Analysis;

/// <summary>What people have said of links by a moment; of several verdicts on one pair the last counts. Immutable.</summary>
internal sealed class VerdictBook
{
    private readonly Dictionary<(string Entry, string Record), LinkVerdict> _pairs = [];
    private readonly Dictionary<string, List<LinkVerdict>> _byRecord = new(StringComparer.Ordinal);

    public static VerdictBook Of(IEnumerable<LinkVerdict> verdicts, DateTimeOffset asOf)
    {
        var book = new VerdictBook();
        foreach (var verdict in verdicts.Where(v => v.At <= asOf).OrderBy(v => v.At).ThenBy(v => v.Id)) book._pairs[(verdict.EntryId, verdict.RecordId)] = verdict;
        foreach (var verdict in book._pairs.Values)
        {
            if (!book._byRecord.TryGetValue(verdict.RecordId, out var list)) book._byRecord[verdict.RecordId] = list = [];
            list.Add(verdict);
        }
        return book;
    }

    /// <summary>Whether a person has decided on the pair.</summary>
    public bool Decides(string entry, string record) => _pairs.Count > 0 && _pairs.ContainsKey((entry, record));

    /// <summary>The verdicts on links of a record, in the order in which they were given.</summary>
    public IReadOnlyList<LinkVerdict> Of(string record) => _byRecord.GetValueOrDefault(record) ?? [];
}
