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
        var sources = CommonOptions.Sources("Files (.txt .html .jsonl .csv .eml .xml .warc .zip, also .gz), folders, globs; - or nothing for standard input.");
        var format = CommonOptions.Format();
        var threads = CommonOptions.Threads();
        var reading = new ArticleOptions();
        var keep = ScreenOption.Create();
        var quiet = CommonOptions.Quiet();
        var threshold = CommonOptions.Threshold();
        var rules = CommonOptions.Rules();
        var command = new DocumentedCommand("code", "Codes articles and prints one record per act.", """
            dragoman code report.txt --date 2022-02-24
            dragoman code articles.jsonl > records.jsonl
            cat articles.jsonl | dragoman code --format csv > records.csv
            dragoman code 'news/**/*.html' --threads 4
            """) { sources, format, threads, threshold, keep, rules, quiet };
        reading.AddTo(command);
        // On a thread of its own: Ctrl-C is only heard once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                parsed.GetValue(sources) is { Length: > 0 } given ? given : ["-"],
                parsed.GetValue(format),
                new OrderedCoder(EnglishPipeline.Create(new PipelineOptions { Rules = parsed.GetValue(rules) }), parsed.GetValue(threads), parsed.GetValue(keep)),
                new ArticleFiles(reading.Get(parsed)),
                parsed.GetValue(threshold),
                parsed.GetValue(quiet),
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] sources, OutputFormat? format, OrderedCoder coder, ArticleFiles files, double threshold, bool quiet, CancellationToken cancellation)
    {
        var counts = new RunCounts();
        using var output = StandardOutput.Open();
        return RunProgress.Print(quiet, files, sources, counts, () => counts.AnyRejected, progress =>
        {
            using var sink = RecordSinks.Create(format, output);
            foreach (var coded in coder.Code(files.Read(sources, Console.OpenStandardInput()), cancellation))
            {
                counts.Add(coded);
                if (coded.Reason is not null) progress.Report($"{Outcome(coded)}: {coded.Input.Place}: {coded.Reason}");
                foreach (var record in coded.Coded?.Records ?? [])
                    if (record.Confidence?.Type is not { } sure || sure >= threshold) sink.Write(record);
                progress.Tick(counts);
            }
        });
    }

    private static string Outcome(CodedInput coded) => coded.Input.IsSourceFault ? "not read" : coded.Outcome.ToString().ToLowerInvariant();
}
