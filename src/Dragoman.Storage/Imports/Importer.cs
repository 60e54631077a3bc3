namespace Dragoman.Storage.Imports;

/// <summary>Takes files of other data sets into an archive, row by row: memory stays flat, and every row is accounted for. Not thread-safe.</summary>
/// <param name="archive">The archive.</param>
/// <param name="installation">Where codes and names stand.</param>
/// <param name="dataset">One of <see cref="Datasets"/>.</param>
public sealed class Importer(IArchive archive, Installation installation, string dataset)
{
    private const int BatchSize = 1000;

    // Reasons quote what was found; a file full of nonsense must not fill the memory.
    private const int MostReasons = 1000;
    private const int LongestReason = 200;

    private readonly ForeignCodes _codes = ForeignCodes.Load(installation);

    /// <summary>The data sets that can be imported.</summary>
    public static IReadOnlyList<string> Datasets { get; } = ["gdelt", "icews", "polecat", "acled"];

    /// <summary>Takes in one file.</summary>
    /// <param name="source">Its name.</param>
    /// <param name="text">Its text; not closed.</param>
    /// <param name="run">The run.</param>
    /// <param name="receivedAt">When its rows count as received; null for when the data set had them.</param>
    /// <param name="skipped">Told of each row that is skipped: its line and the reason.</param>
    /// <param name="cancellation">Stops between batches; what was imported by then stays.</param>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    /// <exception cref="IOException">The file cannot be read on; what came before stays.</exception>
    public ImportReport Import(string source, TextReader text, ArchiveRun run, DateTimeOffset? receivedAt, Action<int, string> skipped, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (report, format, place) = (new ImportReport(source), Format(), new ImportPlace(source, receivedAt));
        using var peeked = new PeekedReader(text);
        var batch = new List<ForeignRow>(BatchSize);
        var isHeader = format.HasHeader;
        foreach (var row in new TableReader(peeked, format.Separator(peeked.Head)).Rows())
        {
            if (isHeader)
            {
                isHeader = false;
                report.Fault = row.Fault ?? format.ReadHeader(row.Cells);
                if (report.Fault is not null) return report;
                continue;
            }
            report.Rows++;
            var read = row.Fault is { } fault ? ImportedRow.Skip(fault) : format.Read(row, place);
            if (read.Row is { } good) batch.Add(good);
            else Skip(report, row.Line, read.Reason ?? "", skipped);
            if (batch.Count < BatchSize) continue;
            Flush(batch, run, report, skipped);
            cancellation.ThrowIfCancellationRequested();
        }
        if (isHeader) report.Fault = "the file is empty";
        Flush(batch, run, report, skipped);
        return report;
    }

    private IImportFormat Format() => dataset switch
    {
        "gdelt" => new GdeltImport(_codes),
        "icews" => new IcewsImport(_codes),
        "polecat" => new PolecatImport(_codes),
        "acled" => new AcledImport(_codes),
        _ => throw new ArgumentException($"\"{dataset}\" is no data set that can be imported; expected one of: {string.Join(", ", Datasets)}"),
    };

    private void Flush(List<ForeignRow> batch, ArchiveRun run, ImportReport report, Action<int, string> skipped)
    {
        if (batch.Count == 0) return;
        var answers = archive.Import(run, batch);
        for (var i = 0; i < batch.Count; i++)
        {
            switch (answers[i])
            {
                case ImportOutcome.Imported: report.Imported++; break;
                case ImportOutcome.Known: report.Known++; break;
                case ImportOutcome.IdTaken: Skip(report, batch[i].Line, "another row has the same id", skipped); break;
                default: Skip(report, batch[i].Line, "a mention of an event that is not in the archive; import its events first", skipped); break;
            }
        }
        batch.Clear();
    }

    private static void Skip(ImportReport report, int line, string reason, Action<int, string> skipped)
    {
        if (reason.Length > LongestReason) reason = reason[..LongestReason] + "…";
        var key = report.Skips.Count < MostReasons || report.Skips.ContainsKey(reason) ? reason : "for other reasons";
        report.Skips[key] = report.Skips.GetValueOrDefault(key) + 1;
        skipped(line, reason);
    }
}
