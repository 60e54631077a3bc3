using System.Text.Json.Nodes;

namespace Dragoman.Records;

/// <summary>What differs between two sets of records, matched by id. Immutable.</summary>
public sealed class RecordDiff
{
    // Not coded: they change with every version, or follow from the other fields.
    private static readonly string[] Passed = ["content_hash", "version"];

    private RecordDiff(int same, List<RecordChange> changed, List<EventRecord> removed, List<EventRecord> added)
    {
        Same = same;
        (Changed, Removed, Added) = (changed, removed, added);
    }

    /// <summary>Records that are the same in both.</summary>
    public int Same { get; }

    /// <summary>Records in both, coded differently.</summary>
    public IReadOnlyList<RecordChange> Changed { get; }

    /// <summary>Records only in the first.</summary>
    public IReadOnlyList<EventRecord> Removed { get; }

    /// <summary>Records only in the second.</summary>
    public IReadOnlyList<EventRecord> Added { get; }

    /// <summary>Compares two sets; the order of the second decides the order of the answer.</summary>
    public static RecordDiff Between(IEnumerable<EventRecord> before, IEnumerable<EventRecord> after)
    {
        var open = new Dictionary<string, EventRecord>(StringComparer.Ordinal);
        foreach (var record in before) open[record.Id] = record;
        var same = 0;
        var changed = new List<RecordChange>();
        var added = new List<EventRecord>();
        foreach (var record in after)
        {
            if (!open.Remove(record.Id, out var old)) added.Add(record);
            else if (Fields(old, record) is { Count: > 0 } fields) changed.Add(new RecordChange(old, record, fields));
            else same++;
        }
        return new RecordDiff(same, changed, [.. open.Values], added);
    }

    /// <summary>How many changed records differ in each field, most first.</summary>
    public IEnumerable<(string Field, int Count)> ChangedFields() =>
        Changed.SelectMany(c => c.Fields).GroupBy(f => f.Field, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal);

    private static List<(string Field, string Before, string After)> Fields(EventRecord before, EventRecord after)
    {
        var left = JsonNode.Parse(RecordJson.Write(before))!.AsObject(); // A record is always an object.
        var right = JsonNode.Parse(RecordJson.Write(after))!.AsObject();
        var fields = new List<(string, string, string)>();
        foreach (var (name, value) in right)
        {
            if (Passed.Contains(name, StringComparer.Ordinal) || JsonNode.DeepEquals(left[name], value)) continue;
            fields.Add((name, left[name]?.ToJsonString() ?? "null", value?.ToJsonString() ?? "null"));
        }
        return fields;
    }
}
