using System.CommandLine;
using Dragoman.Cli.Output;
using Dragoman.Documents;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Files;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman annotate</c>: who, where, when and how many each article names, before anything is said of acts.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var sources = CommonOptions.Sources("Files (.txt .html .jsonl .csv .eml .xml .warc .zip, also .gz), folders, globs; - or nothing for standard input.");
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Jsonl);
        var threads = CommonOptions.Threads();
        var reading = new ArticleOptions();
        var keep = ScreenOption.Create();
        var asOf = CommonOptions.AsOf();
        var rules = CommonOptions.Rules();
        var quiet = CommonOptions.Quiet();
        var command = new DocumentedCommand("annotate", "Shows the actors, places, dates and quantities each article names: the text in colour with a table of each kind, or one JSON object per article.", """
            dragoman annotate report.txt --date 2022-02-24
            dragoman annotate articles.jsonl > annotations.jsonl
            echo 'Boris Johnson flew to Kyiv.' | dragoman annotate --format table --as-of 2018-01-01
            dragoman annotate 'news/**/*.html' --format jsonl | jq -r '.places[].name'
            """) { sources, format, threads, asOf, keep, rules, quiet };
        reading.AddTo(command);
        // On a thread of its own: Ctrl-C is only heard once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                parsed.GetValue(sources) is { Length: > 0 } given ? given : ["-"],
                parsed.GetValue(format),
                new OrderedCoder(Pipeline(parsed.GetValue(asOf), parsed.GetValue(rules)), parsed.GetValue(threads), parsed.GetValue(keep)),
                new ArticleFiles(reading.Get(parsed)),
                parsed.GetValue(quiet),
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] sources, OutputFormat? format, OrderedCoder coder, ArticleFiles files, bool quiet, CancellationToken cancellation)
    {
        var counts = new AnnotationCounts();
        using var output = StandardOutput.Open();
        return RunProgress.Print(quiet, files, sources, counts, () => counts.AnyRejected, progress =>
        {
            using IAnnotationSink sink = (format ?? RecordSinks.Default()) == OutputFormat.Jsonl ? new AnnotationJsonSink(output) : new AnnotationView(Terminal.Open());
            foreach (var annotated in coder.Annotate(files.Read(sources, Console.OpenStandardInput()), cancellation))
            {
                counts.Add(annotated);
                if (annotated.Document is { } document) sink.Write(document);
                else progress.Report($"{Outcome(annotated)}: {annotated.Input.Place}: {annotated.Reason}");
                progress.Tick(counts);
            }
        });
    }

    private static Pipeline Pipeline(DateTimeOffset? asOf, string? rules) => EnglishPipeline.Create(new PipelineOptions
    {
        Upto = Layers.Quantities,
        Rules = rules,
        AsOf = asOf is { } day ? DateOnly.FromDateTime(day.DateTime) : null,
    });

    private static string Outcome(AnnotatedInput annotated) => annotated.Input.IsSourceFault ? "not read" : annotated.Refusal == ArticleOutcome.Skipped ? "skipped" : "quarantined";
}
