using Dragoman.Apps.Tests.Ingestion;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Apps.Tests.Cli;

/// <summary>The program watches a feed on loopback into an archive: screened, told from copies, coded, stored; and it can be killed at any moment.</summary>
public sealed class WatchIntoArchiveTests : IDisposable
{
    private const int Items = 40;
    private const int Kills = 6;
    private const string Report = "The foreign ministers of Norway and Chile signed a fisheries pact in the harbour town on Thursday after two years of talks, and said that boats of both countries might land their catch there without duty from the summer on.";

    private readonly LoopbackServer _server = new();
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Watch_IntoArchive_ScreensDeduplicatesCodesAndTellsTheHealthOfSources()
    {
        Feed("coast", Item("c1", "Pact signed", Report, 1), Item("c2", "Wetter", "Guten Tag, heute wird es in der ganzen Stadt und auf dem Land sehr kalt, und es gibt auch noch viel Schnee.", 1));
        Feed("hill", Item("h1", "Pact at last", Report + " So it was said.", 2));
        _server.Fail("/lake", 404);
        var list = List("coast", "hill", "lake");
        var first = CommandLine.Run(null, "watch", list, "--once", "--allow-private", "--archive", Archive);
        Assert.Equal(1, first.Code); // The lake cannot be read.
        Assert.Empty(first.Output);
        Assert.Contains("archive: received 3 = coded 1 + duplicate 1 + skipped 1;", first.Errors, StringComparison.Ordinal);
        var before = CommandLine.Run(null, "search", "--archive", Archive).Output;
        File.Delete(list + ".state.json"); // Everything comes again, and is known.
        Assert.Contains("received 3 = coded 0 + duplicate 3;", CommandLine.Run(null, "watch", list, "--once", "--allow-private", "--archive", Archive).Errors, StringComparison.Ordinal);
        Assert.Equal(before, CommandLine.Run(null, "search", "--archive", Archive).Output);
        using (var archive = SqliteArchive.OpenExisting(Archive))
        {
            Assert.StartsWith("received 3 = coded 1 + duplicate 1 + skipped 1;", archive.Counts().ToString(), StringComparison.Ordinal);
            var sources = archive.Sources().ToDictionary(s => s.Outlet ?? "", StringComparer.Ordinal);
            var now = TimeProvider.System.GetUtcNow();
            Assert.Equal(["good", "good", "failing"], new[] { "coast", "hill", "lake" }.Select(n => sources[n].Condition(now)));
            Assert.Equal("silent", sources["hill"].Condition(now.AddDays(30)));
            Assert.Equal((2L, 4L, 0L, 1L), (sources["coast"].Visits, sources["coast"].Articles, sources["coast"].Gaps, sources["lake"].Failures));
            Assert.Equal(["coast", "hill"], archive.Copies(archive.MostCopied()[0].Id).Select(c => c.Outlet));
            Assert.Empty(archive.Check());
        }
        var status = CommandLine.Run(null, "status", "--archive", Archive).Output;
        Assert.Contains("failing", status, StringComparison.Ordinal);
        Assert.Contains("most copied", status, StringComparison.Ordinal);
        Assert.Contains("hill", CommandLine.Run(null, "search", "copies>=1", "--copies", "--archive", Archive).Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run(null, "watch", list, "--code", "--archive", Archive).Code);
    }

    [Fact]
    public void Watch_KilledAtAnyMoment_LosesAndDoublesNothing()
    {
        string[] verbs = ["signed a fisheries agreement with", "condemned", "threatened to attack", "imposed sanctions on"];
        string[] states = ["Chile", "Peru", "Iran", "Japan", "Kenya", "Cuba", "Egypt", "India", "Italy", "Spain"];
        Feed("coast", [.. Enumerable.Range(0, Items).Select(i => Item($"k{i}", $"Item {i}", $"Norway {verbs[i % verbs.Length]} {states[i % states.Length]} on Thursday. It was report {i} of the day.", 1 + (i % 9)))]);
        var list = List("coast");
        var random = new Random(5);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = CommandLine.Start("watch", list, "--once", "--allow-private", "--archive", Archive);
            process.StandardInput.Close();
            var known = Count();
            // Until something was stored, and then at any moment.
            for (var wait = 0; wait < 200 && !process.HasExited && Count() == known; wait++) Thread.Sleep(50);
            Thread.Sleep(random.Next(60));
            process.Kill();
            process.WaitForExit();
            Assert.InRange(Count(), known, Items);
        }
        Assert.Equal(0, CommandLine.Run(null, "watch", list, "--once", "--allow-private", "--archive", Archive, "--quiet").Code);
        using var archive = SqliteArchive.OpenExisting(Archive);
        Assert.Equal(Items, archive.Counts().Received);
        Assert.Equal(Items, archive.Articles().Select(a => a.Article.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(archive.Check());
    }

    private long Count()
    {
        if (!File.Exists(Archive)) return 0;
        try
        {
            using var archive = SqliteArchive.OpenExisting(Archive);
            return archive.Counts().Received;
        }
        catch (ArchiveException)
        {
            return 0; // Being made just now.
        }
    }

    private string List(params string[] names) =>
        _folder.Write("feeds.yaml", "sources:\n" + string.Concat(names.Select(n => $"  - name: {n}\n    feed: {_server.Address}{n}\n    text: feed\n")));

    private void Feed(string name, params string[] items) => _server.On("/" + name, $"<rss version=\"2.0\"><channel><title>{name}</title>{string.Concat(items)}</channel></rss>");

    private static string Item(string id, string title, string text, int day) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><description>{text}</description><pubDate>{day:00} Feb 2022 08:00:00 GMT</pubDate></item>";
}
