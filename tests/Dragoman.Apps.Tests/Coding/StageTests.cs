using Dragoman.Documents;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>Each stage writes the layers it declares and no others, and reads none that it does not require.</summary>
public class StageTests(Coder coder) : IClassFixture<Coder>
{
    public static TheoryData<string> StageNames => [.. EnglishPipeline.Create().Stages.Select(s => s.GetType().Name)];

    [Theory]
    [MemberData(nameof(StageNames))]
    public void Annotate_AnyStage_WritesWhatItProvidesAndNothingElse(string name)
    {
        var document = new Document(Texts.Article);
        foreach (var stage in coder.Pipeline.Stages)
        {
            var before = document.Written;
            stage.Annotate(document);
            if (stage.GetType().Name == name) Assert.Equal(stage.Provides, document.Written & ~before);
        }
    }

    [Theory]
    [MemberData(nameof(StageNames))]
    public void Annotate_OnlyRequiredLayersWritten_NeedsNoOther(string name)
    {
        var stage = coder.Pipeline.Stages.Single(s => s.GetType().Name == name);
        var document = coder.Pipeline.Annotate(Texts.Article);
        // A layer that is read without having been written throws.
        document.Forget(document.Written & ~stage.Requires);
        stage.Annotate(document);
        Assert.Equal(stage.Requires | stage.Provides, document.Written);
    }

    [Fact]
    public void Build_StageBeforeWhatItRequires_IsRefusedWithBothNames()
    {
        var stages = coder.Pipeline.Stages;
        var fault = Assert.Throws<InvalidOperationException>(() => new PipelineBuilder().Add(stages[1]).Add(stages[0]).Build());
        Assert.Contains("SentenceSplitter requires Tokens", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SameStageTwice_IsRefused()
    {
        var stages = coder.Pipeline.Stages;
        Assert.Throws<InvalidOperationException>(() => new PipelineBuilder().Add(stages[0]).Add(stages[0]).Build());
    }
}
