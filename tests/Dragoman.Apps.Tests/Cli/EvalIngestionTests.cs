using System.Globalization;

namespace Dragoman.Apps.Tests.Cli;

/// <summary>The measurements of <c>eval extract</c> and <c>eval feeds</c>: on a small set of our own always, on the public sets where <c>DRAGOMAN_FIXTURES</c> names their folder.</summary>
public sealed class EvalIngestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EvalExtract_OwnPages_CountsWords()
    {
        _folder.Write("one/source.html", "<p>The sluices are open.</p>");
        _folder.Write("one/expected.txt", "The sluices are open.");
        _folder.Write("two/source.html", "<p>The sluices are open.</p>");
        _folder.Write("two/expected.txt", "The sluices are shut. Again they say so.");
        var answer = CommandLine.Run(null, "eval", "extract", _folder.Root);
        Assert.Equal(0, answer.Code);
        Assert.Equal("0.750", Assert.Single(Rows(answer, "two"))[5 - 2]); // Three of the four words found are expected.
        Assert.Equal("0.750", Assert.Single(Rows(answer, "mean of 2"))[^1]); // (1 + 0.5) / 2
    }

    [Fact]
    public void EvalFeeds_OwnFeeds_CountsExpectations()
    {
        _folder.Write("rss/a.xml", "<rss><channel><title>Mirna</title><item><guid>x</guid><pubDate>2022-03-01</pubDate></item></channel></rss>");
        _folder.Write("index.jsonl", """
            {"file":"rss/a.xml","checks":[{"path":["bozo"],"op":"falsy"},{"path":["feed","title"],"op":"==","value":"Mirna"},{"path":["feed","title"],"op":"==","value":"Other"},{"path":["entries",0,"published_parsed"],"op":"==","value":[2022,3,1,0,0,0,1,60,0]},{"path":["feed","cloud"],"op":"truthy"}]}
            """.Trim());
        var answer = CommandLine.Run(null, "eval", "feeds", _folder.Root, "--failures");
        Assert.Equal(["all", "1", "5", "3", "2", "66.7", "1", "1"], Assert.Single(Rows(answer, "all ")));
        Assert.Contains("\"Other\"", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EvalExtract_PublicPages_ReachTheTarget()
    {
        var answer = CommandLine.Run(null, "eval", "extract", Fixtures("readability"));
        Assert.InRange(Number(Assert.Single(Rows(answer, "mean of "))[^1]), 0.93, 1);
    }

    [Fact]
    public void EvalFeeds_PublicFeeds_ReachTheTarget()
    {
        var row = Assert.Single(Rows(CommandLine.Run(null, "eval", "feeds", Fixtures("feeds")), "without HTML cleaning"));
        Assert.InRange(Number(row[^3]), 95, 100);
        Assert.Equal(row[^2], row[^1]);
    }

    private static string Fixtures(string name)
    {
        var folder = Environment.GetEnvironmentVariable("DRAGOMAN_FIXTURES");
        Assert.SkipWhen(folder is null || !Directory.Exists(Path.Combine(folder, name)), "DRAGOMAN_FIXTURES names no folder with the public test sets (docs/feeds.md, docs/evaluation.md)");
        return Path.Combine(folder!, name); // Skipped without.
    }

    private static IEnumerable<string[]> Rows(CommandLine.Answer answer, string start) =>
        answer.Lines.Where(l => l.StartsWith(start, StringComparison.Ordinal)).Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
