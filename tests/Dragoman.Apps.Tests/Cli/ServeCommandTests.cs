using System.Diagnostics;
using System.Globalization;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Apps.Tests.Cli;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_AnArchive_PrintsItsAddressAnswersAndEndsWhenTold()
    {
        var path = _folder.PathOf("news.db");
        using (SqliteArchive.Open(path))
        {
            // An empty archive is one too.
        }
        using var serving = CommandLine.Start("serve", "--archive", path, "--port", "0");
        try
        {
            var line = await serving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("Dashboard: http://127.0.0.1:", line, StringComparison.Ordinal);
            using var client = new HttpClient();
            Assert.Contains("The archive is empty", await client.GetStringAsync(new Uri(line!.Split(' ')[1]), TestContext.Current.CancellationToken), StringComparison.Ordinal); // It is there.
            using (var told = Process.Start("kill", ["-TERM", serving.Id.ToString(CultureInfo.InvariantCulture)])) await told.WaitForExitAsync(TestContext.Current.CancellationToken);
            CommandLine.AssertEnds(serving);
        }
        finally
        {
            if (!serving.HasExited) serving.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("70000", 2)]
    [InlineData("web", 2)]
    public void Serve_PortThatIsNone_Answers2(string port, int expected) =>
        Assert.Equal(expected, CommandLine.Run(null, "serve", "--archive", _folder.PathOf("none.db"), "--port", port).Code);

    [Fact]
    public void Serve_NoArchive_Answers3() => Assert.Equal(3, CommandLine.Run(null, "serve", "--archive", _folder.PathOf("none.db"), "--port", "0").Code);
}
