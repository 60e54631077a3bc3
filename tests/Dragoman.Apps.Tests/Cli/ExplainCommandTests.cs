namespace Dragoman.Apps.Tests.Cli;

public class ExplainCommandTests
{
    [Fact]
    public void Explain_Sentence_SaysWhyThisTypeAndNotTheNext()
    {
        var answer = CommandLine.Run(null, "explain", "Peru condemned Chile.");
        Assert.Equal(0, answer.Code);
        Assert.Contains("why \"condemned\" is ACCUSE, not ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("lexicon: unit of ACCUSE", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"?\"", answer.Output, StringComparison.Ordinal);
    }
}
