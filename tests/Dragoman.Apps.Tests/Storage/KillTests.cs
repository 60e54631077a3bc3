using System.Globalization;
using Dragoman.Apps.Tests.Cli;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>A program that is killed at any moment loses nothing that it said was stored, doubles nothing, and goes on where it was.</summary>
public sealed class KillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ingest_Killed20Times_LosesAndDoublesNothing() => Kill(times: 20, articles: 2000);

    [Fact]
    [Trait("Category", "Full")]
    public void Ingest_Killed200Times_LosesAndDoublesNothing() => Kill(times: 200, articles: 20_000);

    private void Kill(int times, int articles)
    {
        var news = _folder.Write("news.jsonl", string.Concat(Enumerable.Range(0, articles).Select(Article)));
        var archive = _folder.PathOf("news.db");
        var random = new Random(11);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var interrupted = 0;
        for (var kill = 0; kill < times; kill++)
        {
            using var process = CommandLine.Start("ingest", news, "--archive", archive, "--verbose", "--received-when-published");
            process.StandardInput.Close();
            _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            // Every third time at any moment from the start, else at any moment after something was stored.
            if (kill % 3 != 0 && process.StandardOutput.ReadLine() is { } first) acknowledged.Add(first);
            Thread.Sleep(random.Next(kill % 3 == 0 ? 2500 : 200));
            if (!process.HasExited) interrupted++;
            process.Kill();
            while (process.StandardOutput.ReadLine() is { } line) acknowledged.Add(line);
            process.WaitForExit();
            Verify(archive, acknowledged);
        }
        Assert.InRange(interrupted, times / 2, times);
        Assert.Equal(0, CommandLine.Run(null, "ingest", news, "--archive", archive, "--received-when-published", "--quiet").Code);
        var whole = _folder.PathOf("whole.db");
        Assert.Equal(0, CommandLine.Run(null, "ingest", news, "--archive", whole, "--received-when-published", "--quiet").Code);
        using var killed = SqliteArchive.OpenExisting(archive);
        using var straight = SqliteArchive.OpenExisting(whole);
        Assert.Equal(articles, killed.Counts().Received);
        Assert.Equal(straight.Counts().ToString(), killed.Counts().ToString());
        Assert.Equal(straight.Records(new EventQuery()).Select(r => Sample.Json(r.Record)), killed.Records(new EventQuery()).Select(r => Sample.Json(r.Record)));
    }

    private static void Verify(string path, HashSet<string> acknowledged)
    {
        if (!File.Exists(path))
        {
            Assert.Empty(acknowledged);
            return;
        }
        using var archive = SqliteArchive.OpenExisting(path);
        Assert.Empty(archive.Check());
        foreach (var line in acknowledged)
        {
            var id = line.Split(' ')[^1];
            // Killed while it wrote the line: only a whole id was acknowledged.
            if (id.Length < "article-00000".Length) continue;
            Assert.NotNull(archive.FindArticle(id));
        }
    }

    private static string Article(int number) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"id":"article-{{number:00000}}","title":"Pact {{number}}","text":"Norway signed a fisheries agreement with Chile on Thursday. It was report {{number}} of the day.","published":"2022-03-{{1 + (number % 28):00}}T12:00:00Z","outlet":"Test Wire"}""") + "\n";
}
