using System.Diagnostics;
using System.Globalization;
using Dragoman.Documents;

namespace Dragoman.Benchmarks;

/// <summary>
/// The whole coder in field units: sentences/s, tokens/s and MB/s of text, bytes allocated per sentence, with one thread and with all cores. Seven
/// runs of at least a second each, the median counts; wall and CPU time; beside the calibration loop.
/// </summary>
internal static class PipelineMeasurement
{
    private const int Runs = 7;
    private const double SecondsARun = 1.0;

    /// <summary>Measures and prints. Arguments: files of reports; none for the bundled ones.</summary>
    public static void Run(string[] files)
    {
        var started = Stopwatch.GetTimestamp();
        var pipeline = EnglishPipeline.Create();
        var loading = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var articles = SampleReports.Load(files);
        var coded = articles.ConvertAll(pipeline.Code);
        var size = new Size(coded.Sum(c => c.Sentences), coded.Sum(c => c.Tokens), articles.Sum(a => System.Text.Encoding.UTF8.GetByteCount(a.Text)));
        Print($"{articles.Count} reports, {size.Sentences} sentences, {size.Tokens} tokens, {size.Bytes / 1e6:0.00} MB, {coded.Sum(c => c.Records.Length)} records; models and tables loaded in {loading:0} ms");
        Print($"calibration {Median([.. Enumerable.Range(0, Runs).Select(_ => Calibration.Measure())]):0} ms; {Environment.ProcessorCount} cores; .NET {Environment.Version}");
        Print($"{"threads",7} {"sentences/s",12} {"tokens/s",10} {"MB/s",7} {"CPU s/wall s",13} {"bytes/sentence",15}");
        Measure(pipeline, articles, size, 1);
        if (Environment.ProcessorCount > 1) Measure(pipeline, articles, size, Environment.ProcessorCount);
        MeasureStages(pipeline, articles, size);
    }

    // Each stage alone on one thread, with all layers before it written.
    private static void MeasureStages(Pipeline pipeline, List<Article> articles, Size size)
    {
        var documents = articles.ConvertAll(pipeline.Annotate);
        Print($"{"stage",-18} {"tokens/s",10} {"bytes/sentence",15}");
        foreach (var stage in pipeline.Stages)
        {
            var times = new double[Runs];
            var allocated = 0L;
            for (var run = 0; run < Runs; run++)
            {
                foreach (var document in documents) document.Forget(stage.Provides);
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                foreach (var document in documents) stage.Annotate(document);
                times[run] = Stopwatch.GetElapsedTime(start).TotalSeconds;
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }
            Print($"{stage.GetType().Name,-18} {size.Tokens / Median(times),10:0} {(double)allocated / size.Sentences,15:0}");
        }
    }

    private static void Measure(Pipeline pipeline, List<Article> articles, Size size, int threads)
    {
        var passes = Math.Max(1, (int)Math.Ceiling(SecondsARun / Pass(pipeline, articles, threads, 1).Wall));
        var runs = Enumerable.Range(0, Runs).Select(_ => Pass(pipeline, articles, threads, passes)).ToList();
        var wall = Median([.. runs.Select(r => r.Wall)]) / passes;
        var cpu = Median([.. runs.Select(r => r.Cpu)]) / passes;
        var allocated = Median([.. runs.Select(r => r.Allocated)]) / passes;
        Print($"{threads,7} {size.Sentences / wall,12:0} {size.Tokens / wall,10:0} {size.Bytes / 1e6 / wall,7:0.00} {cpu / wall,13:0.00} {allocated / size.Sentences,15:0}");
    }

    private static (double Wall, double Cpu, double Allocated) Pass(Pipeline pipeline, List<Article> articles, int threads, int passes)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            if (threads == 1) articles.ForEach(a => pipeline.Code(a));
            else Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = threads }, a => pipeline.Code(a));
        }
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return (wall, (process.TotalProcessorTime - cpu).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private readonly record struct Size(int Sentences, int Tokens, int Bytes);
}
