using BenchmarkDotNet.Running;
using Dragoman.Benchmarks;

// "pipeline" measures the whole coder in field units, "archive" coding through an archive, "analysis" occurrences, tension and changes; everything else goes to BenchmarkDotNet, one benchmark a stage.
if (args is ["pipeline", ..])
{
    PipelineMeasurement.Run(args[1..]);
    return;
}
if (args is ["archive", ..])
{
    ArchiveMeasurement.Run(args[1..]);
    return;
}
if (args is ["analysis", ..])
{
    AnalysisMeasurement.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100_000);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(StageBenchmark).Assembly).Run(args);
