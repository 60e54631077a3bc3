using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dragoman.Documents;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Filters;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Benchmarks;

/// <summary>
/// A large archive of made-up records, ten an article, over ten years, with sides as unevenly spread as in the news: how long the questions of daily use take, bytes per record, resident
/// memory. Each question is asked several times; the slowest after the first counts, and the first is given too, as the file may not be in memory then.
/// </summary>
internal static class LargeArchiveMeasurement
{
    private const int RecordsPerArticle = 10;
    private const int BatchSize = 200;
    private const int Times = 7;
    private const int Days = 3650;

    private static readonly DateTimeOffset FirstDay = new(2012, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] States =
        [.. "USA RUS CHN ISR IRN UKR GBR FRA DEU TUR SYR IRQ IND PAK PRK KOR JPN SAU EGY POL AFG YEM LBN BRA MEX CAN AUS ITA ESP NOR CHL PER KEN NGA ETH SDN VEN COL CUB GRC".Split(' ')];

    private static readonly string[] Words = [.. Enumerable.Range(0, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"w{(char)('a' + (i % 26))}{i:x}"))];

    /// <summary>Makes the archive in a folder of its own, asks, and removes it.</summary>
    public static void Run(int records)
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "large.db");
            var start = Stopwatch.GetTimestamp();
            using (var archive = SqliteArchive.Open(path)) Fill(archive, records / RecordsPerArticle);
            Print($"{records} records of {records / RecordsPerArticle} articles stored in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s; {new FileInfo(path).Length / Math.Max(1, records)} bytes a record, articles and indexes included");
            using var asked = SqliteArchive.OpenExisting(path);
            Ask("dyad and month, count", () => asked.Count(Query("dyad:USA-RUS date:2017-06")));
            Ask("dyad and month, page", () => asked.Find(Query("dyad:USA-RUS date:2017-06")).Records.Length);
            Ask("dyad and month, rare, page", () => asked.Find(Query("dyad:KEN-CHL date:2017-06")).Records.Length);
            Ask("full text, newest first, page", () => asked.Find(Query($"text:{Words[0]}")).Records.Length);
            Ask("full text, rare word, page", () => asked.Find(Query($"text:{Words[4000]}")).Records.Length);
            Ask("all, newest first, page", () => asked.Find(new EventQuery()).Records.Length);
            using var process = Process.GetCurrentProcess();
            Print($"resident memory {process.WorkingSet64 >> 20} MiB, at most {process.PeakWorkingSet64 >> 20} MiB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static EventQuery Query(string filter) => new() { Filter = Filter.Parse(filter) };

    private static void Ask(string what, Func<long> question)
    {
        var times = new double[Times];
        var answer = 0L;
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            answer = question();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Print($"{what}: {answer} found, {times[1..].Max():0.0} ms (first {times[0]:0.0} ms)");
    }

    private static void Fill(SqliteArchive archive, int articles)
    {
        var random = new Random(3);
        var run = new ArchiveRun(RunKind.Ingest, "bench", FirstDay);
        foreach (var batch in Enumerable.Range(0, articles).Chunk(BatchSize)) archive.Store(run, [.. batch.Select(i => Make(random, i, articles))]);
        archive.Complete(run, FirstDay);
    }

    private static ReceivedInput Make(Random random, int number, int articles)
    {
        var published = FirstDay.AddMinutes((double)number / articles * Days * 24 * 60);
        var article = new Article
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"a{number}"),
            Title = string.Create(CultureInfo.InvariantCulture, $"Report {number}"),
            Body = string.Join(' ', Enumerable.Range(0, 120).Select(_ => Words[Skewed(random, Words.Length)])),
            Published = published,
            Outlet = "bench",
        };
        var day = DateOnly.FromDateTime(published.UtcDateTime);
        var records = Enumerable.Range(0, RecordsPerArticle).Select(i => new EventRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{number:x}/{i}"),
            ArticleId = article.Id,
            Outlet = article.Outlet,
            Published = published,
            SentenceIndex = i,
            Sentence = article.Body[..100],
            Type = (EventType)random.Next(16),
            Cameo = "190",
            Quad = (QuadCategory)(1 + random.Next(4)),
            Goldstein = -5,
            Status = EventStatus.Happened,
            Actors = [Side(States[Skewed(random, States.Length)])],
            Recipients = [Side(States[Skewed(random, States.Length)])],
            Date = new EventDate { Start = day, End = day, Precision = DatePrecision.Day, Basis = DateBasis.Published },
            Place = new Place { Text = "x", Country = "UKR", Lat = 45 + random.NextDouble(), Lon = 30 + random.NextDouble(), Precision = PlacePrecision.City, Basis = PlaceBasis.Sentence },
            Version = "bench",
        }).ToImmutableArray();
        return new ReceivedInput { Article = article, Outcome = ArticleOutcome.Coded, Coded = new CodedArticle(article, records, RecordsPerArticle, 120, null), Source = "bench", ReceivedAt = published };
    }

    private static Actor Side(string state) => new() { Country = state, Code = state + "GOV", Name = state, Sectors = ["GOV"], EntityId = "state:" + state };

    // The first is met most often.
    private static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 2.5));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
