using BenchmarkDotNet.Running;
using Dragoman.Benchmarks;

// "pipeline" measures the whole coder in field units, "archive" coding through an archive; everything else goes to BenchmarkDotNet, one benchmark a stage.
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
BenchmarkSwitcher.FromAssembly(typeof(StageBenchmark).Assembly).Run(args);
