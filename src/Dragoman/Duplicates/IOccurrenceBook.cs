namespace Dragoman.Duplicates;

/// <summary>Holds records and where each was placed: in memory, or in an archive.</summary>
internal interface IOccurrenceBook
{
    /// <summary>A record; null when it is not held.</summary>
    PlacedRecord? Find(string id);

    /// <summary>All other records that <see cref="NeighbourKeys.MayMeet"/> this one, in any order, each once.</summary>
    IEnumerable<PlacedRecord> Neighbours(RecordProfile record);

    /// <summary>Places a record that is held.</summary>
    void Place(RecordProfile record, Placement placement);
}
