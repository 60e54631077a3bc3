using System.Diagnostics;
using System.Globalization;
using Dragoman.Documents;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Files;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Benchmarks;

/// <summary>
/// The archive in field units: reports coded per second through it and by the bare coder, turn by turn, so that what else the machine does strikes both alike; short articles
/// stored per second without coding; bytes per record. The median of the runs counts. With a number of records, <see cref="LargeArchiveMeasurement"/> in its place.
/// </summary>
internal static class ArchiveMeasurement
{
    private const int BatchSize = 100;
    private const int Words = 60;

    private static readonly string[] Vocabulary =
        [.. "harbour minister talks bridge market winter council border railway quota letter garden speech vessel strike treaty camp winner river school editor farmer signal budget engine doctor valley museum prison harvest".Split(' ')];

    /// <summary>Measures.</summary>
    /// <param name="arguments">Files of reports in JSON Lines; <c>--runs N</c> (default 5), <c>--short N</c> articles stored (default 20,000), <c>--records N</c> for a large archive made up.</param>
    public static void Run(string[] arguments)
    {
        var files = new List<string>();
        var (runs, shortArticles, records) = (5, 20_000, 0);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is "--runs" or "--short" or "--records" && i + 1 < arguments.Length && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                if (arguments[i] == "--runs") runs = number;
                else if (arguments[i] == "--short") shortArticles = number;
                else records = number;
                i++;
            }
            else
            {
                files.Add(arguments[i]);
            }
        }
        if (records > 0) LargeArchiveMeasurement.Run(records);
        else Run(files, runs, shortArticles);
    }

    private static void Run(List<string> files, int runs, int shortArticles)
    {
        var articles = SampleReports.Load(files);
        var inputs = articles.ConvertAll(a => new ArticleInput("sample", null, a, null));
        var coder = new OrderedCoder(EnglishPipeline.Create(), Environment.ProcessorCount);
        Bare(coder, inputs);
        var (bare, through, storing) = (new double[runs], new double[runs], new double[runs]);
        for (var run = 0; run < runs; run++) (bare[run], through[run]) = (Bare(coder, inputs), InFile(path => Through(coder, inputs, path)));
        Print($"{articles.Count} reports on {Environment.ProcessorCount} cores: bare coder {articles.Count / Median(bare):0}/s, through the archive {articles.Count / Median(through):0}/s, ratio {Median(bare) / Median(through):0.00}");
        var made = ShortArticles(shortArticles);
        for (var run = 0; run < runs; run++) storing[run] = InFile(path => Store(made, path));
        Print($"{shortArticles} short articles stored without coding: {shortArticles / Median(storing):0}/s");
        InFile(path =>
        {
            Through(coder, inputs, path);
            using var archive = SqliteArchive.Open(path);
            Print($"{archive.Counts()}: {new FileInfo(path).Length / 1024} KiB, {new FileInfo(path).Length / Math.Max(1, archive.Counts().Records)} bytes a record, articles and indexes included");
            return 0;
        });
    }

    private static double Bare(OrderedCoder coder, List<ArticleInput> inputs)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var _ in coder.Code(inputs, CancellationToken.None)) continue;
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Through(OrderedCoder coder, List<ArticleInput> inputs, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using (var archive = SqliteArchive.Open(path))
            new ArchivingCoder(archive, coder, new ArchiveRun(RunKind.Ingest, "bench", DateTimeOffset.UnixEpoch), TimeProvider.System).Run(inputs, _ => { }, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // About sixty words each, over a year, none like another: what alike reports cost is another matter.
    private static List<ReceivedInput> ShortArticles(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(i => new ReceivedInput
        {
            Article = new Article
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"short-{i}"),
                Title = string.Create(CultureInfo.InvariantCulture, $"Report {i}"),
                Body = string.Join(' ', Enumerable.Range(0, Words).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])) + ".",
                Published = DateTimeOffset.UnixEpoch.AddMinutes(i * 26),
            },
            Outcome = ArticleOutcome.NoEvent,
            Source = "bench",
            ReceivedAt = DateTimeOffset.UnixEpoch,
        })];
    }

    private static double Store(List<ReceivedInput> inputs, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using (var archive = SqliteArchive.Open(path))
        {
            var run = new ArchiveRun(RunKind.Ingest, null, DateTimeOffset.UnixEpoch);
            foreach (var batch in inputs.Chunk(BatchSize)) archive.Store(run, batch);
        }
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double InFile(Func<string, double> body)
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-bench-");
        try
        {
            return body(Path.Combine(folder.FullName, "bench.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
