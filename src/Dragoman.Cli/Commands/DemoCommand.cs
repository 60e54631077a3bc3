using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Files;
using Dragoman.Records;
using Dragoman.Storage.Sqlite;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman demo</c>: codes the bundled sample reports into an archive and prints the events.</summary>
internal static class DemoCommand
{
    // Articles stored in one transaction: few enough to lose little, many enough to be quick.
    private const int Batch = 50;

    public static Command Create()
    {
        var archive = new Option<string>("--archive") { Description = "The archive to write, one SQLite file.", DefaultValueFactory = _ => "dragoman-demo.db" };
        var noServe = new Option<bool>("--no-serve") { Description = "Print the events and end." };
        var threads = CommonOptions.Threads();
        var command = new DocumentedCommand("demo", "Codes the bundled sample reports (our own prose about public events of October 2021 to April 2022) into an archive and prints the events.", """
            dragoman demo
            dragoman demo --no-serve --archive /tmp/demo.db
            """) { archive, noServe, threads };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(archive)!, parsed.GetValue(threads), TimeProvider.System, cancellation), // It has a default.
            CancellationToken.None));
        return command;
    }

    private static int Run(string path, int threads, TimeProvider clock, CancellationToken cancellation)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        if (!Directory.Exists(samples)) throw new InstallationException(samples, null, "the sample reports are missing; reinstall");
        using var archive = SqliteArchive.Open(path);
        Console.Error.WriteLine("Coding the bundled sample reports; this takes some seconds.");
        var counts = new RunCounts();
        try
        {
            foreach (var batch in new OrderedCoder(EnglishPipeline.Create(), threads).Code(new ArticleFiles().Read([samples], Stream.Null), cancellation).Chunk(Batch))
            {
                archive.Store(batch.Select(c => c.Coded).OfType<CodedArticle>(), clock.GetUtcNow());
                foreach (var coded in batch)
                {
                    counts.Add(coded);
                    if (coded.Reason is not null) Console.Error.WriteLine($"{coded.Input.Place}: {coded.Reason}");
                }
            }
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"stopped by Ctrl-C; {counts}");
            return ExitCode.Stopped;
        }
        Print(archive, counts, path);
        return counts.AnyRejected ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static void Print(SqliteArchive archive, RunCounts counts, string path)
    {
        var console = Terminal.Open();
        var byStatus = new SortedDictionary<EventStatus, int>();
        using (var sink = new TableSink(console))
        {
            foreach (var record in archive.Records())
            {
                byStatus[record.Status] = byStatus.GetValueOrDefault(record.Status) + 1;
                sink.Write(record);
            }
        }
        console.WriteLine(string.Join(", ", byStatus.Select(s => $"{s.Value} {EnumNames<EventStatus>.Of(s.Key)}")));
        console.WriteLine(counts.ToString());
        console.WriteLine("Why a sentence is coded so: dragoman explain \"…\" --date 2022-03-01. Your own texts: dragoman code FILES.");
        console.WriteLine($"archive: {Path.GetFullPath(path)} ({archive.ArticleCount} articles, {archive.RecordCount} records)");
    }
}
