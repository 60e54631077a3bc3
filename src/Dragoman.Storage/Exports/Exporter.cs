using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>Writes what an archive holds in the formats of the field. One record is in memory at a time (panels hold their counts). Thread-safe.</summary>
/// <param name="archive">The archive.</param>
/// <param name="installation">Where codes and names of other data sets stand.</param>
public sealed class Exporter(IArchive archive, Installation installation)
{
    private const string CitationName = "CITATION.cff";

    /// <summary>Writes a file with a dataset card beside it, and a <c>CITATION.cff</c> in its folder unless there is one of somebody else. All are written aside and get their names at the end.</summary>
    /// <param name="format">One of <see cref="ExportFormats.Names"/>.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="path">The file; an older one is replaced.</param>
    /// <param name="stop">Stops it; no file is left behind.</param>
    /// <exception cref="ArgumentException">No such format.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing is left behind.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ExportResult Write(string format, ExportOptions options, string path, CancellationToken stop = default)
    {
        try
        {
            using var file = new AsideFile(path);
            var (kind, run) = Run(format, options, file.Stream, stop);
            using var card = new AsideFile(path + ".card.md");
            DatasetCard.Write(card.Stream, Path.GetFileName(path), kind, run, archive.Counts(options.AsOf));
            var citationPath = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", CitationName);
            using var citation = CitationFile.MayWrite(citationPath) ? new AsideFile(citationPath) : null;
            if (citation is not null) CitationFile.Write(citation.Stream, Path.GetFileName(path), run);
            stop.ThrowIfCancellationRequested();
            file.Complete();
            card.Complete();
            citation?.Complete();
            return Result(run);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path} cannot be written: {fault.Message}; nothing was left behind, make room or name another file", fault);
        }
    }

    /// <summary>Writes to a stream, without card and citation.</summary>
    /// <inheritdoc cref="Write(string, ExportOptions, string, CancellationToken)"/>
    public ExportResult Write(string format, ExportOptions options, Stream output, CancellationToken stop = default)
    {
        var (_, run) = Run(format, options, output, stop);
        output.Flush();
        return Result(run);
    }

    private static ExportResult Result(ExportRun run) => new(run.Counts.Matched, run.Counts.Exported, run.Counts.Rows, run.Counts.LeftOut);

    private (IExportFormat Format, ExportRun Run) Run(string name, ExportOptions options, Stream output, CancellationToken stop)
    {
        var format = ExportFormats.Find(name) ?? throw new ArgumentException($"\"{name}\" is no format; expected one of: {string.Join(", ", ExportFormats.Names)}", nameof(name));
        var run = new ExportRun(options, ExportCodes.Load(installation), new ExportCounts(), () => options.Dataset is null ? archive.ArticlesRead(options.AsOf) : [], stop);
        format.Write(Wanted(format, run), run, output);
        return (format, run);
    }

    private IEnumerable<StoredRecord> Wanted(IExportFormat format, ExportRun run)
    {
        foreach (var stored in archive.Records(new EventQuery { Filter = run.Options.Filter, AsOf = run.Options.AsOf, Dataset = run.Options.Dataset }))
        {
            run.Stop.ThrowIfCancellationRequested();
            run.Counts.Meet(stored.Record);
            if (Unwanted(format, run.Options, stored.Record) is { } reason) run.Counts.LeaveOut(reason);
            else yield return stored;
        }
    }

    private static string? Unwanted(IExportFormat format, ExportOptions options, EventRecord record)
    {
        if (format.ShowsPlans) return record is { Status: EventStatus.Planned, Polarity: Polarity.Positive } ? null : "not planned";
        if (options.AllStatuses || PerformedAct.Is(record)) return null;
        return record.Polarity == Polarity.Positive ? $"status {EnumNames<EventStatus>.Of(record.Status)}" : "said not to be";
    }
}
