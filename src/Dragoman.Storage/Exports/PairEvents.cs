using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>What the formats of dated pairs with CAMEO codes (GDELT, ICEWS, Phoenix) have in common: which records and pairs they can hold.</summary>
internal static class PairEvents
{
    /// <summary>One pair of a record.</summary>
    internal sealed record Row(StoredRecord Stored, CameoEvent Event, DateOnly Day, Actor? Actor, Actor? Recipient, int Pair)
    {
        public EventRecord Record => Stored.Record;

        /// <summary>A number for it that stays the same after every later coding.</summary>
        public long Id => ExportIds.Of(Record.Id, Pair);
    }

    /// <summary>The rows of all records; a record without any is counted as left out, with the reason.</summary>
    public static IEnumerable<Row> Of(IEnumerable<StoredRecord> records, ExportRun run)
    {
        foreach (var stored in records)
        {
            var record = stored.Record;
            if (CameoEvent.Of(record, run.Codes) is not { } act)
            {
                run.Counts.LeaveOut(LeftOut.NoCode);
                continue;
            }
            if (ExportDates.Day(record) is not { } day)
            {
                run.Counts.LeaveOut(LeftOut.NoDay);
                continue;
            }
            var before = run.Counts.Rows;
            foreach (var (actor, recipient, number) in SidePairs.Of(record, run.Options.UnknownSides))
            {
                yield return new Row(stored, act, day, actor, recipient, number);
                run.Counts.Rows++;
            }
            if (run.Counts.Rows == before) run.Counts.LeaveOut(LeftOut.NoPair);
        }
    }
}
