using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Files;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman ingest</c>: takes articles into an archive and codes them.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var sources = CommonOptions.Sources("Files, folders, globs; - for standard input.");
        sources.Arity = ArgumentArity.OneOrMore;
        var archive = ArchiveOptions.Archive();
        var reading = new ArticleOptions();
        var keep = ScreenOption.Create();
        var rules = CommonOptions.Rules();
        var threads = CommonOptions.Threads();
        var past = new Option<bool>("--received-when-published") { Description = "For archives of the past: count each article as received when it was published, so that --as-of can look back." };
        var noText = new Option<bool>("--no-text") { Description = "Keep no text: titles, records and hashes only. Such articles cannot be coded again." };
        var verbose = new Option<bool>("--verbose") { Description = "Print what became of each article, once it is stored for good." };
        var quiet = CommonOptions.Quiet();
        var command = new DocumentedCommand("ingest", "Takes articles into an archive and codes them. What is there already is passed over, so a run that was stopped can simply be started again.", """
            dragoman ingest news/ --archive news.db
            dragoman ingest 'archive/**/*.jsonl.gz' --archive news.db --received-when-published
            """) { sources, archive, past, noText, keep, rules, threads, verbose, quiet };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                parsed.GetValue(sources)!, // Required.
                parsed.GetValue(archive)!, // Required.
                // What is dated later than today would win every question for the newest.
                new ArticleFiles(reading.Get(parsed) with { Received = TimeProvider.System.GetUtcNow() }),
                new OrderedCoder(EnglishPipeline.Create(new PipelineOptions { Rules = parsed.GetValue(rules) }), parsed.GetValue(threads), parsed.GetValue(keep)),
                parsed.GetValue(past),
                !parsed.GetValue(noText),
                parsed.GetValue(verbose),
                parsed.GetValue(quiet),
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] sources, string path, ArticleFiles files, OrderedCoder coded, bool past, bool keepsText, bool verbose, bool quiet, CancellationToken cancellation)
    {
        using var archive = SqliteArchive.Open(path);
        var counts = new RunCounts();
        return RunProgress.Run(quiet, files, sources, progress =>
        {
            var clock = TimeProvider.System;
            var run = new ArchiveRun(RunKind.Ingest, CoderVersion.Of(Installation.Find()).ToString(), clock.GetUtcNow()) { KeepsText = keepsText };
            var coder = new ArchivingCoder(archive, coded, run, clock) { ReceivedWhenPublished = past };
            try
            {
                coder.Run(files.Read(sources, Console.OpenStandardInput()), Stored, cancellation);
            }
            catch (OperationCanceledException)
            {
                progress.Report($"stopped by Ctrl-C; {counts}. All of this is stored; the same command goes on from here");
                return ExitCode.Stopped;
            }
            catch (ArchiveException)
            {
                progress.Report($"stored before the fault: {counts}");
                throw;
            }
            if (!quiet)
            {
                progress.Report(counts.ToString());
                progress.Report($"archive: {archive.Counts()}");
            }
            return counts.AnyRejected ? ExitCode.SomeRejected : ExitCode.Done;

            void Stored(CodedInput coded)
            {
                counts.Add(coded);
                if (coded.Reason is not null) progress.Report($"{(coded.Input.IsSourceFault ? "not read" : coded.Outcome.ToString().ToLowerInvariant())}: {coded.Input.Place}: {coded.Reason}");
                if (verbose && coded.Input.Article is { } article) Console.Out.WriteLine(Terminal.Clean($"{coded.Outcome.ToString().ToLowerInvariant()} {article.Id}"));
                progress.Tick(counts);
            }
        }, alwaysShow: true);
    }
}
