using BenchmarkDotNet.Attributes;
using Dragoman.Documents;

namespace Dragoman.Benchmarks;

/// <summary>One stage on the first fifty sample reports, with all layers before it written: time and memory of that stage alone.</summary>
[MemoryDiagnoser]
public class StageBenchmark
{
    private const int Reports = 50;

    private IAnnotator _stage = null!; // Set up before every run.
    private List<Document> _documents = null!;

    /// <summary>The stages by name.</summary>
    public static IEnumerable<string> Stages => EnglishPipeline.Create().Stages.Select(s => s.GetType().Name);

    /// <summary>The stage that is measured.</summary>
    [ParamsSource(nameof(Stages))]
    public string Stage { get; set; } = "";

    /// <summary>Runs every stage once, so that the one measured finds what it requires.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var pipeline = EnglishPipeline.Create();
        _stage = pipeline.Stages.Single(s => s.GetType().Name == Stage);
        _documents = [.. SampleReports.Load([]).Take(Reports).Select(pipeline.Annotate)];
    }

    /// <summary>Empties the stage's layers and writes them again.</summary>
    [Benchmark]
    public void Annotate_Reports50()
    {
        foreach (var document in _documents)
        {
            document.Forget(_stage.Provides);
            _stage.Annotate(document);
        }
    }
}
