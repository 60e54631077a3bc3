using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dragoman.Analysis;
using Dragoman.Documents;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Benchmarks;

/// <summary>
/// What the analysis costs: milliseconds an article that the upkeep of occurrences and panels adds to storing it, and time of each question. Records are made up, as dense as a million over five
/// years: 550 a day, sides by Zipf's law, a third of them follow-ups of what stands.
/// </summary>
internal static class AnalysisMeasurement
{
    private const int ADay = 550;
    private const int BatchSize = 100;
    private static readonly string[] States = "USA RUS CHN UKR ISR IRN SYR TUR GBR FRA DEU IND PAK SAU YEM KOR PRK JPN ETH SDN EGY LBY IRQ LBN POL BLR VEN COL MEX NGA MLI COD PHL VNM TWN AFG ARM AZE GRC SRB".Split(' ');

    public static void Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-bench-");
        try
        {
            using var archive = SqliteArchive.Open(Path.Combine(folder.FullName, "bench.db"));
            var inputs = Inputs(count).ToList();
            var run = new ArchiveRun(RunKind.Ingest, "bench", DateTimeOffset.UnixEpoch);
            var times = new List<double>();
            foreach (var batch in inputs.Chunk(BatchSize))
            {
                var start = Stopwatch.GetTimestamp();
                archive.Store(run, batch);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds / batch.Length);
            }
            var ordered = times.Skip(times.Count / 2).Order().ToList();
            Print($"{count} articles of one record, {ADay} a day: stored with occurrences and panels in {ordered[ordered.Count / 2]:0.00} ms an article (median of batches of {BatchSize}, later half), 95 % below {ordered[ordered.Count * 95 / 100]:0.00}");
            Print($"memory {GC.GetTotalMemory(forceFullCollection: true) / 1048576} MiB managed, {Process.GetCurrentProcess().WorkingSet64 / 1048576} MiB in all; file {new FileInfo(Path.Combine(folder.FullName, "bench.db")).Length / count} bytes an article");
            var to = DateOnly.FromDateTime(inputs[^1].ReceivedAt.UtcDateTime);
            var rule = TensionRule.Installed();
            Time("tension, all pairs", () => new TensionView(archive, rule, to.AddDays(-59), to, null).Ranking().Count);
            Time("tension, one pair with shares", () => new TensionView(archive, rule, to.AddDays(-59), to, null).Series(("RUS", "USA")).Days.Length + new TensionView(archive, rule, to.AddDays(-59), to, null).Shares(("RUS", "USA")).Length);
            Time("changes of a day", () => archive.Changes(inputs[^1].ReceivedAt.AddDays(-1)).Count);
            Time("changes of a week", () => archive.Changes(inputs[^1].ReceivedAt.AddDays(-7)).Count);
            Time("newest 50 occurrences", () => archive.Occurrences(new EventQuery { Limit = 50 }).Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<ReceivedInput> Inputs(int count)
    {
        var random = new Random(1);
        var types = Enum.GetValues<EventType>();
        var recent = new List<EventRecord>();
        for (var i = 0; i < count; i++)
        {
            var published = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays((double)i / ADay);
            var id = string.Create(CultureInfo.InvariantCulture, $"n{i}");
            var record = recent.Count > 0 && random.Next(3) == 0 ? recent[random.Next(Math.Max(0, recent.Count - ADay), recent.Count)] : Fresh(random, types, published);
            record = record with { Id = id + "/0", ArticleId = id, Outlet = "Outlet " + random.Next(40), Published = published, ContentHash = id };
            recent.Add(record);
            var article = new Article { Id = id, Title = "Report " + id, Body = record.Sentence ?? "", Published = published, Outlet = record.Outlet, Language = "en" };
            yield return new ReceivedInput { Article = article, Outcome = ArticleOutcome.Coded, Coded = new CodedArticle(article, [record], 1, 20, null), Source = "bench", ReceivedAt = published };
        }
    }

    private static EventRecord Fresh(Random random, EventType[] types, DateTimeOffset published)
    {
        var (from, to) = (State(random), State(random));
        var hasDay = random.Next(2) == 0;
        var day = DateOnly.FromDateTime(published.UtcDateTime).AddDays(-random.Next(2));
        return new EventRecord
        {
            Id = "", ArticleId = "", SentenceIndex = 1,
            Sentence = $"The {from} side did a thing of kind {random.Next(500)} to the {to} side near Village{random.Next(3000)} on ground number {random.Next(5000)}, said Speaker{random.Next(2000)}.",
            Type = types[random.Next(types.Length)],
            Status = EventStatus.Happened,
            Actors = random.Next(8) == 0 ? [] : [Side(from, "MIL")],
            Recipients = [Side(to, "")],
            Date = hasDay ? new EventDate { Start = day, End = day, Precision = DatePrecision.Day, Basis = DateBasis.Explicit } : null,
            Place = random.Next(2) == 0 ? new Place { Text = "x", Name = "Village" + random.Next(3000), Country = to, Lat = (random.NextDouble() * 120) - 60, Lon = (random.NextDouble() * 300) - 150, Precision = PlacePrecision.City, Basis = PlaceBasis.Syntax } : null,
        };
    }

    private static string State(Random random) => States[Math.Min(States.Length - 1, (int)Math.Pow(States.Length + 1, random.NextDouble()) - 1)];

    private static Actor Side(string state, string sector) => new() { Country = state, Code = state + sector, Name = state, EntityId = sector.Length == 0 ? "state:" + state : null, Sectors = sector.Length == 0 ? ImmutableArray<string>.Empty : [sector] };

    private static void Time(string what, Func<int> body)
    {
        body();
        var times = new double[5];
        var answer = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            answer = body();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        Print($"{what}: {times[2]:0} ms ({answer} rows)");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
