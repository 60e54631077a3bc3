using Dragoman.Duplicates;

namespace Dragoman.Storage;

/// <summary>What a person's merge or split means for single records.</summary>
public static class OccurrenceLinks
{
    /// <summary>Binds all records of some occurrences, named by their ids or records, to one another.</summary>
    /// <exception cref="ArgumentException">There is no such occurrence, or only one.</exception>
    public static IReadOnlyList<RecordLink> Merge(IArchive archive, IReadOnlyList<string> ids)
    {
        var occurrences = ids.Select(id => Find(archive, id)).DistinctBy(o => o.Id, StringComparer.Ordinal).ToList();
        if (occurrences.Count < 2) throw new ArgumentException("they are of one occurrence already; at least two are expected", nameof(ids));
        var first = occurrences[0].Reasons[0].RecordId;
        return [.. occurrences.SelectMany(o => o.Reasons).Where(r => r.RecordId != first).Select(r => new RecordLink(first, r.RecordId, AreSame: true))];
    }

    /// <summary>Takes records out of their occurrence; they stay together.</summary>
    /// <exception cref="ArgumentException">They are not of one occurrence, or are all of it.</exception>
    public static IReadOnlyList<RecordLink> Split(IArchive archive, IReadOnlyList<string> records)
    {
        var occurrence = Find(archive, records[0]);
        var members = occurrence.Reasons.Select(r => r.RecordId).ToList();
        if (records.FirstOrDefault(r => !members.Contains(r, StringComparer.Ordinal)) is { } stray) throw new ArgumentException($"{stray} is no record of the occurrence {occurrence.Id}", nameof(records));
        var rest = members.Except(records, StringComparer.Ordinal).ToList();
        if (rest.Count == 0) throw new ArgumentException("these are all records of the occurrence; name those to take out", nameof(records));
        return
        [
            .. records.Skip(1).Select(r => new RecordLink(records[0], r, AreSame: true)),
            .. records.SelectMany(r => rest.Select(o => new RecordLink(r, o, AreSame: false))),
        ];
    }

    private static Occurrence Find(IArchive archive, string id) => archive.FindOccurrence(id) ?? throw new ArgumentException($"no occurrence or record {id} stands in this archive", nameof(id));
}
