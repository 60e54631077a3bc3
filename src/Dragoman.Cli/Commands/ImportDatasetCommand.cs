using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Files;
using Dragoman.Storage;
using Dragoman.Storage.Imports;
using Dragoman.Storage.Sqlite;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman import gdelt|icews|polecat|acled</c>: records of another data set into an archive, marked by where they come from.</summary>
internal static class ImportDatasetCommand
{
    private const int ReasonsShown = 20;

    public static Command Create(string dataset, string what)
    {
        var files = new Argument<string[]>("FILES") { Description = $"{what} Also .gz, and .zip with one file in it.", Arity = ArgumentArity.OneOrMore };
        var archive = ArchiveOptions.Archive();
        var past = new Option<bool>("--received-when-published") { Description = "Count each record as received when its data set had it, so that --as-of can look back. Default: now." };
        var list = new Option<string?>("--report") { Description = "Write every row that was skipped into this file, with its line and the reason.", HelpName = "FILE" };
        var command = new DocumentedCommand(dataset, "Takes records of another data set into an archive. They stay apart from what Dragoman coded: --dataset asks for them, in search and export.", $"""
            dragoman import {dataset} files/* --archive news.db --report skipped.txt
            dragoman search 'dyad:RUS-UKR' --dataset {dataset} --count-by month quad --archive news.db
            dragoman export --dataset {dataset} --format panel-dyad-month --archive news.db --out {dataset}.csv
            """) { files, archive, past, list };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(dataset, parsed.GetValue(files)!, parsed.GetValue(archive)!, parsed.GetValue(past), parsed.GetValue(list), cancellation), CancellationToken.None)); // Required, both.
        return command;
    }

    private static int Run(string dataset, string[] files, string path, bool past, string? list, CancellationToken cancellation)
    {
        foreach (var file in files.Where(f => !File.Exists(f)))
        {
            Console.Error.WriteLine(Terminal.Clean($"dragoman import {dataset}: {file}: no such file"));
            return ExitCode.Usage;
        }
        if (list is not null && files.Append(path).Any(f => Path.GetFullPath(f) == Path.GetFullPath(list)))
        {
            Console.Error.WriteLine(Terminal.Clean($"dragoman import {dataset}: --report is {list}, which is read or written otherwise; name another file"));
            return ExitCode.Usage;
        }
        using var archive = SqliteArchive.Open(path);
        var now = TimeProvider.System.GetUtcNow();
        var run = new ArchiveRun(RunKind.Import, dataset, now);
        var importer = new Importer(archive, Installation.Find(), dataset);
        using var skips = list is null ? null : File.CreateText(list);
        var reports = new List<ImportReport>();
        try
        {
            // Mentions belong to events: events come first.
            foreach (var file in files.OrderBy(f => Path.GetFileName(f).Contains("mention", StringComparison.OrdinalIgnoreCase)))
                reports.Add(Read(importer, file, run, past ? null : now, (line, reason) => skips?.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {reason}"))), cancellation));
        }
        catch (OperationCanceledException)
        {
            Print(reports);
            Console.Error.WriteLine("stopped by Ctrl-C; what was imported stays, and the same command goes on");
            return ExitCode.Stopped;
        }
        archive.Complete(run, TimeProvider.System.GetUtcNow());
        Print(reports);
        return reports.Exists(r => r.Skipped > 0 || r.Fault is not null) ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static ImportReport Read(Importer importer, string file, ArchiveRun run, DateTimeOffset? receivedAt, Action<int, string> skipped, CancellationToken cancellation)
    {
        try
        {
            using var zip = file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? ZipFile.OpenRead(file) : null;
            if (zip is { Entries.Count: not 1 }) throw new InvalidDataException($"a zip archive with {zip.Entries.Count} files; one is expected");
            using var stream = zip is null ? TextFiles.Open(file) : zip.Entries[0].Open();
            using var text = TextFiles.Decode(stream);
            return importer.Import(file, text, run, receivedAt, skipped, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(Terminal.Clean($"not read to its end: {file}: {fault.Message}"));
            return new ImportReport(file) { Fault = fault.Message };
        }
    }

    private static void Print(List<ImportReport> reports)
    {
        var console = Terminal.Open();
        var table = new Table().Border(TableBorder.Simple).AddColumns("file", "rows", "imported", "there already", "skipped");
        foreach (var report in reports) table.AddRow(Safe(report.Source), report.Fault is null ? Number(report.Rows) : "not read", Number(report.Imported), Number(report.Known), Number(report.Skipped));
        console.Write(table);
        foreach (var report in reports.Where(r => r.Fault is not null)) Console.Error.WriteLine(Terminal.Clean($"not read: {report.Source}: {report.Fault}"));
        foreach (var report in reports)
            foreach (var (reason, count) in report.Reasons.OrderByDescending(r => r.Value).Take(ReasonsShown)) Console.Error.WriteLine(Terminal.Clean($"skipped: {report.Source}: {Number(count)}, {reason}"));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Safe(string text) => Markup.Escape(Terminal.Clean(text));
}
