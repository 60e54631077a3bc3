using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Coding;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman recode</c>: codes an archive again with this version; the older runs stay.</summary>
internal static class RecodeCommand
{
    public static Command Create()
    {
        var archive = ArchiveOptions.Archive();
        var all = new Option<bool>("--all") { Description = "Code articles too that this version has coded already." };
        var threads = CommonOptions.Threads();
        var quiet = CommonOptions.Quiet();
        var command = new DocumentedCommand("recode", "Codes the articles of an archive again with this version. The older coding is kept under its run, corrections are laid over the new one; dragoman diff compares the two.", """
            dragoman recode --archive news.db
            dragoman diff 1 2 --archive news.db
            """) { archive, all, threads, quiet };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(archive)!, parsed.GetValue(all), parsed.GetValue(threads), parsed.GetValue(quiet), cancellation), // Required.
            CancellationToken.None));
        return command;
    }

    private static int Run(string path, bool all, int threads, bool quiet, CancellationToken cancellation)
    {
        using var archive = SqliteArchive.OpenExisting(path);
        var clock = TimeProvider.System;
        var run = new ArchiveRun(RunKind.Recode, CoderVersion.Of(Installation.Find()).ToString(), clock.GetUtcNow());
        var coder = new RecodingCoder(archive, new OrderedCoder(EnglishPipeline.Create(), threads), run, clock);
        var counts = new RunCounts();
        try
        {
            coder.Run(all, coded =>
            {
                counts.Add(coded);
                if (coded.Reason is not null) Console.Error.WriteLine(Terminal.Clean($"{coded.Outcome.ToString().ToLowerInvariant()}: {coded.Input.Source}: {coded.Reason}"));
            }, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"stopped by Ctrl-C; {counts}. All of this is stored; the same command goes on from here");
            return ExitCode.Stopped;
        }
        if (quiet) return ExitCode.Done;
        Console.Error.WriteLine(run.Id is { } id ? $"run {id}: {counts}" : "nothing to do: every article that can be coded has been coded by this version");
        if (coder.LeftOut > 0) Console.Error.WriteLine($"{coder.LeftOut} articles were left as they are: copies, or archived without text");
        var orphans = archive.Corrections().Select(c => c.RecordId).Distinct(StringComparer.Ordinal).Count(id => !archive.Corrections(id).Any(c => c.Action == CorrectionAction.Drop) && archive.FindRecord(id) is null);
        if (orphans > 0) Console.Error.WriteLine($"{orphans} corrected records are not coded any more; dragoman correct --list shows them");
        return ExitCode.Done;
    }
}
