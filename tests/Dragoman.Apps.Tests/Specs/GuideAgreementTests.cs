using Dragoman.Apps.Tests.Coding;
using Dragoman.Documents;

namespace Dragoman.Apps.Tests.Specs;

/// <summary>How many worked examples of the annotation guide the coder codes as the guide does. The guide is what we build by, so this is no accuracy; it only may not fall.</summary>
public class GuideAgreementTests(Coder coder) : IClassFixture<Coder>
{
    [Theory]
    [InlineData("type", 0.68)]
    [InlineData("status", 0.66)]
    [InlineData("actors", 0.55)]
    public void Code_GuideExamples_AgreeAtLeastAsOftenAsBefore(string key, double floor)
    {
        var examples = SpecReader.Read(Repository.PathOf("docs", "annotation.md"));
        var agreeing = examples.Count(e => Values(e, key).SequenceEqual(Coded(e, key)));
        Assert.True(agreeing >= floor * examples.Count, $"{agreeing} of {examples.Count} examples agree in {key}");
    }

    private static IEnumerable<string> Values(SpecExample example, string key) => example.Records.Select(r => r.GetValueOrDefault(key, "-")).Order(StringComparer.Ordinal);

    private IEnumerable<string> Coded(SpecExample example, string key) => coder.Pipeline.Code(new Article { Id = "guide", Body = example.Text, Published = example.Published })
        .Records.Select(r => SpecNotation.Of(r, key)).Order(StringComparer.Ordinal);
}
