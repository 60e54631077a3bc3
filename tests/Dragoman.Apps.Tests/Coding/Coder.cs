namespace Dragoman.Apps.Tests.Coding;

/// <summary>The English pipeline with the models and tables of this build, loaded once a test class.</summary>
public sealed class Coder
{
    public Pipeline Pipeline { get; } = EnglishPipeline.Create();
}
