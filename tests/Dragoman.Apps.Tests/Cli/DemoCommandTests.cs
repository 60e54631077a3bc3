using Dragoman.Storage.Sqlite;

namespace Dragoman.Apps.Tests.Cli;

public sealed class DemoCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Demo_TwiceIntoOneArchive_KeepsEachReportOnce()
    {
        var path = _folder.PathOf("demo.db");
        var first = CommandLine.Run(null, "demo", "--no-serve", "--archive", path);
        var second = CommandLine.Run(null, "demo", "--no-serve", "--archive", path);
        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(first.Output, second.Output);
        using var archive = SqliteArchive.Open(path);
        Assert.Equal(Samples.Articles().Count, archive.Counts().Received);
        Assert.Contains(archive.Counts().ToString(), first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_FileThatIsNoArchive_Answers3() =>
        Assert.Equal(3, CommandLine.Run(null, "demo", "--no-serve", "--archive", _folder.Write("notes.db", new string('x', 5000))).Code);
}
