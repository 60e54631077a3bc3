using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman search</c>: records of an archive by the filter language, newest first.</summary>
internal static class SearchCommand
{
    private const int RowsOfATable = 50;
    private const int PageSize = 1000;

    public static Command Create()
    {
        var filter = ArchiveOptions.Filter();
        var archive = ArchiveOptions.Archive();
        var asOf = ArchiveOptions.AsOf();
        var format = CommonOptions.Format();
        var limit = new Option<int?>("--limit") { Description = $"At most so many records, newest publication first. Default: {RowsOfATable} in a table, all otherwise." };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number < 1)) result.AddError($"--limit is \"{result.Tokens[0].Value}\"; a number from 1 is expected.");
        });
        var by = new Option<EventField[]>("--count-by") { Description = $"Count instead of listing: {string.Join(", ", Enum.GetNames<EventField>().Select(n => n.ToLowerInvariant()))}; several for every combination.", AllowMultipleArgumentsPerToken = true };
        var copies = new Option<bool>("--copies") { Description = "Print who copied whom instead: the articles that carry the reports found, origins first." };
        var dataset = ArchiveOptions.Dataset();
        var noText = new Option<bool>("--no-text") { Description = "Leave the sentences out." };
        var command = new DocumentedCommand("search", "Finds records in an archive, newest publication first.", """
            dragoman search 'actor:ISR recipient:IRN type:THREATEN,ASSAULT date:2021-12..' --archive news.db
            dragoman search 'side:RUS -status:denied text:"grain ships"' --archive news.db --format csv > found.csv
            dragoman search 'copies>=3 type:THREATEN' --archive news.db --copies
            dragoman search 'is:performed dyad:RUS-UKR' --archive news.db --count-by month quad --as-of 2022-02-23
            """) { filter, archive, asOf, limit, by, copies, dataset, noText, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => ArchiveOptions.ReadFilter(parsed.GetValue(filter)) is { } wanted
                ? Run(
                    parsed.GetValue(archive)!, // Required.
                    new EventQuery { Filter = wanted, AsOf = parsed.GetValue(asOf), Dataset = parsed.GetValue(dataset) },
                    parsed.GetValue(limit),
                    parsed.GetValue(by) ?? [],
                    parsed.GetValue(copies),
                    parsed.GetValue(noText),
                    parsed.GetValue(format),
                    cancellation)
                : ExitCode.Usage,
            CancellationToken.None));
        return command;
    }

    private static int Run(string path, EventQuery query, int? limit, EventField[] by, bool copies, bool noText, OutputFormat? format, CancellationToken cancellation)
    {
        using var archive = SqliteArchive.OpenExisting(path);
        try
        {
            return Run(archive, query, limit, by, copies, noText, format, cancellation);
        }
        catch (ArgumentException fault)
        {
            Console.Error.WriteLine(Terminal.Clean($"dragoman search: {fault.Message}"));
            return ExitCode.Usage;
        }
    }

    private static int Run(SqliteArchive archive, EventQuery query, int? limit, EventField[] by, bool copies, bool noText, OutputFormat? format, CancellationToken cancellation)
    {
        var isTable = (format ?? RecordSinks.Default()) == OutputFormat.Table;
        if (by.Length > 0)
        {
            GroupCountTable.Print(archive.Count(query with { Limit = limit ?? (isTable ? RowsOfATable : EventQuery.MostRecords) }, by), by, format ?? RecordSinks.Default());
            return ExitCode.Done;
        }
        if (copies)
        {
            CopyGroups.Print(archive, query, limit ?? (isTable ? RowsOfATable : int.MaxValue), format ?? RecordSinks.Default());
            return ExitCode.Done;
        }
        var most = limit ?? (isTable ? RowsOfATable : int.MaxValue);
        using var output = StandardOutput.Open();
        long printed;
        using (var sink = RecordSinks.Create(format, output)) printed = Print(archive, query, most, noText, sink, cancellation);
        if (cancellation.IsCancellationRequested) return ExitCode.Stopped;
        if (isTable) Console.Error.WriteLine(printed < most ? $"{printed} records" : $"{printed} of {archive.Count(query)} records; --limit shows more");
        return ExitCode.Done;
    }

    private static long Print(SqliteArchive archive, EventQuery query, int most, bool noText, IRecordSink sink, CancellationToken cancellation)
    {
        var printed = 0;
        string? cursor = null;
        do
        {
            var page = archive.Find(query with { Cursor = cursor, Limit = Math.Min(PageSize, most - printed) });
            foreach (var stored in page.Records) sink.Write(noText ? stored.Record with { Sentence = null } : stored.Record);
            printed += page.Records.Length;
            cursor = page.Next;
        }
        while (cursor is not null && printed < most && !cancellation.IsCancellationRequested);
        return printed;
    }
}
