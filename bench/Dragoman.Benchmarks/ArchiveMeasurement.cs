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
/// stored per second without coding; bytes per record. The median of five runs counts.
/// </summary>
internal static class ArchiveMeasurement
{
    private const int Runs = 5;
    private const int ShortArticles = 20_000;
    private const int BatchSize = 100;

    public static void Run(string[] files)
    {
        var articles = SampleReports.Load(files);
        var inputs = articles.ConvertAll(a => new ArticleInput("sample", null, a, null));
        var coder = new OrderedCoder(EnglishPipeline.Create(), Environment.ProcessorCount);
        Bare(coder, inputs);
        var (bare, through) = (new double[Runs], new double[Runs]);
        for (var run = 0; run < Runs; run++) (bare[run], through[run]) = (Bare(coder, inputs), InFile(path => Through(coder, inputs, path)));
        var storing = new double[Runs];
        for (var run = 0; run < Runs; run++) storing[run] = InFile(Store);
        Print($"{articles.Count} reports on {Environment.ProcessorCount} cores: bare coder {articles.Count / Median(bare):0}/s, through the archive {articles.Count / Median(through):0}/s, ratio {Median(bare) / Median(through):0.00}");
        Print($"{ShortArticles} short articles stored without coding: {ShortArticles / Median(storing):0}/s");
        InFile(path =>
        {
            Through(coder, inputs, path);
            using var archive = SqliteArchive.Open(path);
            Print($"{archive.Counts()}: {new FileInfo(path).Length / 1024} KiB, {new FileInfo(path).Length / archive.Counts().Records} bytes a record, articles and indexes included");
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

    // About sixty words each, all different, over a year.
    private static double Store(string path)
    {
        var body = string.Join(' ', Enumerable.Range(0, 12).Select(i => $"The delegation met in the capital on day {i}."));
        var start = Stopwatch.GetTimestamp();
        using (var archive = SqliteArchive.Open(path))
        {
            var run = new ArchiveRun(RunKind.Ingest, null, DateTimeOffset.UnixEpoch);
            for (var first = 0; first < ShortArticles; first += BatchSize)
                archive.Store(run, [.. Enumerable.Range(first, BatchSize).Select(i => new ReceivedInput
                {
                    Article = new Article { Id = string.Create(CultureInfo.InvariantCulture, $"short-{i}"), Title = string.Create(CultureInfo.InvariantCulture, $"Report {i}"), Body = body + string.Create(CultureInfo.InvariantCulture, $" Number {i}."), Published = DateTimeOffset.UnixEpoch.AddMinutes(i * 26) },
                    Outcome = ArticleOutcome.NoEvent,
                    Source = "bench",
                    ReceivedAt = DateTimeOffset.UnixEpoch,
                })]);
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
