using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Files;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman code</c>: articles in, records out. A pure filter: no archive, constant memory, output in the order of the input.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCES") { Description = "Files (.txt .html .jsonl, also .gz), folders, globs; - or nothing for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var format = CommonOptions.Format();
        var threads = CommonOptions.Threads();
        var date = CommonOptions.Date();
        var quiet = CommonOptions.Quiet();
        var command = new Command("code", """
            Codes articles and prints one record per act.

            Examples:
              dragoman code report.txt --date 2022-02-24
              dragoman code articles.jsonl > records.jsonl
              cat articles.jsonl | dragoman code --format csv > records.csv
              dragoman code 'news/**/*.html' --threads 4
            """) { sources, format, threads, date, quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(sources) is { Length: > 0 } given ? given : ["-"],
            parsed.GetValue(format),
            Math.Max(1, parsed.GetValue(threads)),
            parsed.GetValue(date),
            parsed.GetValue(quiet),
            cancellation)));
        return command;
    }

    private static int Run(string[] sources, OutputFormat? format, int threads, DateTimeOffset? date, bool quiet, CancellationToken cancellation)
    {
        var pipeline = EnglishPipeline.Create();
        var inputs = new ArticleFiles(date).Read(sources, Console.OpenStandardInput());
        var counts = new RunCounts();
        using var output = Console.OpenStandardOutput();
        using var progress = RunProgress.Start(quiet);
        try
        {
            using (var sink = RecordSinks.Create(format, output))
            {
                foreach (var coded in new OrderedCoder(pipeline, threads).Code(inputs, cancellation))
                {
                    counts.Add(coded);
                    if (coded.Reason is not null) progress.Report($"{coded.Outcome.ToString().ToLowerInvariant()}: {coded.Input.Place}: {coded.Reason}");
                    foreach (var record in coded.Coded?.Records ?? []) sink.Write(record);
                    progress.Tick(counts);
                }
            }
        }
        catch (OperationCanceledException)
        {
            progress.Report($"stopped by Ctrl-C; {counts}");
            return ExitCode.Stopped;
        }
        catch (IOException) when (!OutputIsOpen(output))
        {
            // The reader of the pipe has gone, as in "| head": nothing more is wanted.
            return ExitCode.Done;
        }
        if (!quiet) progress.Report(counts.ToString());
        return counts.AnyRejected ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static bool OutputIsOpen(Stream output)
    {
        try
        {
            output.Flush();
            return !Console.IsOutputRedirected;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
