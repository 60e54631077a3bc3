namespace Dragoman.Apps.Tests.Cli;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Diff_TwoOutputs_NamesAddedRemovedAndChangedFields()
    {
        var before = _folder.Write("a.jsonl", Line("1", "AGREE", "happened") + Line("2", "AID", "happened"));
        var after = _folder.Write("b.jsonl", Line("1", "AGREE", "denied") + Line("3", "CONSULT", "happened"));
        var answer = CommandLine.Run(null, "diff", before, after);
        Assert.Equal(0, answer.Code);
        Assert.Contains("0 same, 1 changed, 1 removed, 1 added", answer.Output, StringComparison.Ordinal);
        Assert.Contains("status: \"happened\" → \"denied\"", answer.Output, StringComparison.Ordinal);
        Assert.Contains("status changed in 1", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_BrokenLine_SaysFileAndLine()
    {
        var broken = _folder.Write("a.jsonl", Line("1", "AGREE", "happened") + "{\n");
        var answer = CommandLine.Run(null, "diff", broken, broken);
        Assert.Equal(2, answer.Code);
        Assert.Contains($"{broken}:2: no record", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_MissingFile_SaysSo() => Assert.Contains("no such file", CommandLine.Run(null, "diff", _folder.PathOf("a"), _folder.PathOf("b")).Errors, StringComparison.Ordinal);

    private static string Line(string id, string type, string status) => $$"""{"id":"{{id}}","article_id":"x","type":"{{type}}","status":"{{status}}"}""" + "\n";
}
