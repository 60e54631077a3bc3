using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Files;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman demo</c>: codes the bundled sample reports into an archive, prints the events and serves the dashboard over them.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var archive = new Option<string>("--archive") { Description = "The archive to write, one SQLite file.", DefaultValueFactory = _ => "dragoman-demo.db" };
        var noServe = new Option<bool>("--no-serve") { Description = "Print the events and end." };
        var threads = CommonOptions.Threads();
        var port = ServeCommand.Port();
        var command = new DocumentedCommand("demo", "Codes the bundled sample reports (our own prose about public events of October 2021 to April 2022) into an archive, prints the events and serves the dashboard over them.", """
            dragoman demo
            dragoman demo --no-serve --archive /tmp/demo.db
            """) { archive, noServe, port, threads };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(archive)!; // It has a default.
            using var opened = SqliteArchive.Open(path);
            var code = await Task.Run(() => Run(opened, path, parsed.GetValue(threads), TimeProvider.System, cancellation), CancellationToken.None).ConfigureAwait(false);
            if (parsed.GetValue(noServe) || code == ExitCode.Stopped) return code;
            var served = await ServeCommand.ServeAsync(opened, path, parsed.GetValue(port), cancellation).ConfigureAwait(false);
            return served == ExitCode.Done ? code : served;
        });
        return command;
    }

    private static int Run(SqliteArchive archive, string path, int threads, TimeProvider clock, CancellationToken cancellation)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        if (!Directory.Exists(samples)) throw new InstallationException(samples, null, "the sample reports are missing; reinstall");
        Console.Error.WriteLine("Coding the bundled sample reports; this takes some seconds.");
        var counts = new RunCounts();
        try
        {
            var run = new ArchiveRun(RunKind.Ingest, CoderVersion.Of(Installation.Find()).ToString(), clock.GetUtcNow());
            // Reports of the past: as if they had been received on the day.
            var coder = new ArchivingCoder(archive, new OrderedCoder(EnglishPipeline.Create(), threads), run, clock) { ReceivedWhenPublished = true };
            coder.Run(new ArticleFiles().Read([samples], Stream.Null), coded =>
            {
                counts.Add(coded);
                if (coded.Reason is not null) Console.Error.WriteLine($"{coded.Input.Place}: {coded.Reason}");
            }, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"stopped by Ctrl-C; {counts}");
            return ExitCode.Stopped;
        }
        Print(archive, path);
        return counts.AnyRejected ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static void Print(SqliteArchive archive, string path)
    {
        var console = Terminal.Open();
        var byStatus = new SortedDictionary<EventStatus, int>();
        using (var sink = new TableSink(console))
        {
            foreach (var stored in archive.Records(new EventQuery()))
            {
                byStatus[stored.Record.Status] = byStatus.GetValueOrDefault(stored.Record.Status) + 1;
                sink.Write(stored.Record);
            }
        }
        console.WriteLine(string.Join(", ", byStatus.Select(s => $"{s.Value} {EnumNames<EventStatus>.Of(s.Key)}")));
        console.WriteLine(archive.Counts().ToString());
        console.WriteLine("Why a sentence is coded so: dragoman explain \"…\" --date 2022-03-01. Your own texts: dragoman code FILES.");
        console.WriteLine($"Ask the archive: dragoman search 'actor:RUS type:THREATEN' --archive {path}");
        console.WriteLine($"archive: {Path.GetFullPath(path)}");
    }
}
