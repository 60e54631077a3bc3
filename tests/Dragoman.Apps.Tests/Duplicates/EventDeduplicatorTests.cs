using Dragoman.Apps.Tests.Storage;
using Dragoman.Documents;
using Dragoman.Duplicates;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Duplicates;

public class EventDeduplicatorTests
{
    private static readonly DateTimeOffset Morning = new(2016, 5, 3, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("another outlet the next day", true)]
    [InlineData("the army named as the ministry", true)]
    [InlineData("an unknown perpetrator", true)]
    [InlineData("a toll that grew", true)]
    [InlineData("a denial", true)]
    [InlineData("the next day", false)]
    [InlineData("a town sixty kilometres off", false)]
    [InlineData("the other way round", false)]
    [InlineData("planned only", false)]
    [InlineData("the same sentence, to somebody else", false)]
    public void Occurrences_AttackAndAnotherReport_AreOneOrTwo(string difference, bool areOne)
    {
        var first = Attack("a", 0);
        var second = Attack("b", 20);
        second = difference switch
        {
            "the army named as the ministry" => second with { Actors = [Sample.Side("SYR", "GOV", "Syrian defence ministry")] },
            "an unknown perpetrator" => second with { Actors = [] },
            "a toll that grew" => second with { Quantities = [Dead(40)] },
            "a denial" => second with { Status = EventStatus.Denied, Speaker = new Speaker { Text = "Damascus", Kind = SpeakerKind.Reported } },
            "the next day" => second with { Date = Day(4) },
            "a town sixty kilometres off" => second with { Place = Town("Aleppo", 36.2, 37.16) },
            "the other way round" => second with { Actors = second.Recipients, Recipients = second.Actors },
            "planned only" => second with { Status = EventStatus.Planned },
            "the same sentence, to somebody else" => second with { ArticleId = "a", Id = "a/1", Published = first.Published, Sentence = first.Sentence, Place = null, Recipients = [Sample.Side("LBN", "CVL", "Lebanese")] },
            _ => second,
        };
        Assert.Equal(areOne ? 1 : 2, Group([first, second]).Count);
    }

    [Fact]
    public void Occurrences_TollsAndDenial_KeepEveryAccountWithItsSource()
    {
        var denial = Attack("c", 30) with { Status = EventStatus.Denied, Speaker = new Speaker { Text = "Damascus", Kind = SpeakerKind.Reported }, Quantities = [] };
        var occurrence = Assert.Single(Group([Attack("a", 0) with { Quantities = [Dead(12)] }, Attack("b", 20) with { Quantities = [Dead(40)] }, denial]));
        Assert.Equal("a/0", occurrence.Id);
        Assert.Equal(["12 (Wire a)", "40 (Wire b)"], occurrence.Differences.Single(d => d.Field == "killed").Accounts.Select(a => $"{a.Value} ({a.Sources[0]})"));
        Assert.Equal(["happened (Wire a, Wire b)", "denied (Damascus)"], occurrence.Differences.Single(d => d.Field == "status").Accounts.Select(a => $"{a.Value} ({string.Join(", ", a.Sources)})"));
        Assert.Equal((EventStatus.Happened, true), (occurrence.Status, occurrence.IsPerformed));
        Assert.Equal([("SYR", "TUR")], occurrence.Dyads);
        Assert.Equal([null, "a/0"], occurrence.Reasons.Take(2).Select(r => r.JoinedTo));
        Assert.Equal(occurrence.Reasons[1].Score, occurrence.Reasons[1].Signs.Sum(s => s.Weight), 6);
    }

    [Fact]
    public void Occurrences_WireCopyAndOwnReport_AreTwoOrigins()
    {
        const string wire = "Syrian gunners fired forty shells across the frontier into the market of Kilis on Monday, the governor said.";
        var reports = Assert.Single(Group(
        [
            Attack("a", 0) with { Sentence = wire },
            Attack("b", 2) with { Sentence = wire.Replace("on Monday, ", "", StringComparison.Ordinal) },
            Attack("c", 4) with { Sentence = "Residents of Kilis buried the victims of Monday's shelling." },
        ]));
        Assert.Equal(["a", "a", "c"], reports.Reports.Select(r => r.Origin));
        Assert.Equal(2, reports.Origins);
    }

    [Fact]
    public void Occurrences_AnyOrderAndStep_AreTheSame()
    {
        var records = Many(200);
        var expected = Describe(Group(records));
        Assert.InRange(expected.Count(c => c == '\n'), 30, 190);
        var random = new Random(7);
        foreach (var step in (int[])[1, 3, 17, 200])
        {
            var shuffled = records.ToArray();
            random.Shuffle(shuffled);
            var deduplicator = new EventDeduplicator();
            foreach (var piece in shuffled.Chunk(step))
            {
                if (piece.Length == 1) deduplicator.Add(piece[0]);
                else deduplicator.AddRange(piece);
            }
            Assert.Equal(expected, Describe(deduplicator.Occurrences()));
            // What goes leaves no trace, what comes back neither.
            foreach (var gone in shuffled.Take(60)) deduplicator.Remove(gone.Id);
            Assert.Equal(Describe(Group([.. shuffled.Skip(60)])), Describe(deduplicator.Occurrences()));
            deduplicator.AddRange(shuffled.Take(60).Reverse());
            Assert.Equal(expected, Describe(deduplicator.Occurrences()));
        }
    }

    [Fact]
    public void Link_MergeAndSplit_HoldWhateverComesLater()
    {
        EventRecord[] records = [Attack("a", 0), Attack("b", 20), Attack("far", 30) with { Place = Town("Aleppo", 36.2, 37.16) }];
        foreach (var linksFirst in (bool[])[true, false])
        {
            var deduplicator = new EventDeduplicator();
            if (!linksFirst) deduplicator.AddRange(records);
            deduplicator.Link(new RecordLink("a/0", "b/0", AreSame: false));
            deduplicator.Link(new RecordLink("far/0", "a/0", AreSame: true));
            if (linksFirst) foreach (var record in records.Reverse()) deduplicator.Add(record);
            Assert.Equal(["a/0 far/0", "b/0"], deduplicator.Occurrences().Select(o => string.Join(' ', o.Reasons.Select(r => r.RecordId))));
            Assert.True(deduplicator.Occurrences()[0].Reasons[1].IsByHand);
            deduplicator.Remove("a/0");
            deduplicator.Add(records[0] with { Quantities = [Dead(3)] });
            Assert.Equal(["a/0 far/0", "b/0"], deduplicator.Occurrences().Select(o => string.Join(' ', o.Reasons.Select(r => r.RecordId))));
            // The later word on a pair holds.
            deduplicator.Link(new RecordLink("b/0", "a/0", AreSame: true));
            Assert.Equal(["a/0 b/0 far/0"], deduplicator.Occurrences().Select(o => string.Join(' ', o.Reasons.Select(r => r.RecordId))));
        }
    }

    /// <summary>Records of few states, days and places, so that many may be of one occurrence.</summary>
    internal static List<EventRecord> Many(int count)
    {
        var random = new Random(5);
        string[] states = ["SYR", "TUR", "ISR"];
        var records = new List<EventRecord>();
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (random.Next(3), random.Next(3));
            var record = Attack($"m{i}", random.Next(24 * 9));
            records.Add(record with
            {
                Type = random.Next(3) == 0 ? EventType.Accuse : EventType.Assault,
                Mode = null,
                Actors = random.Next(5) == 0 ? [] : [Sample.Side(states[from], "MIL", states[from] + " army")],
                Recipients = [Sample.Side(states[to], "CVL", states[to] + " people")],
                Date = random.Next(3) == 0 ? null : Day(3 + random.Next(8)),
                Place = random.Next(2) == 0 ? null : random.Next(2) == 0 ? Town("Kilis", 36.72, 37.12) : Town("Aleppo", 36.2, 37.16),
                Quantities = random.Next(2) == 0 ? [] : [Dead(random.Next(4))],
                Sentence = $"Report {random.Next(12)} of the shelling near the hospital of Saint {"ABCDEFGH"[random.Next(8)]}onaventure, number {i}.",
            });
        }
        return records;
    }

    internal static string Describe(IEnumerable<Occurrence> occurrences) => string.Concat(occurrences.Select(o =>
        $"{o.Id} {o.Type} {o.Day} {string.Join(',', o.Dyads)} {o.Origins}: {string.Join(' ', o.Reasons.Select(r => $"{r.RecordId}<{r.JoinedTo} {r.Score:0.00}"))} {string.Join(';', o.Differences.Select(d => d.Field))}\n"));

    internal static EventRecord Attack(string article, int hours)
    {
        var source = new Article { Id = article, Body = $"Shells fell, said report {article}.", Published = Morning.AddHours(hours), Outlet = "Wire " + article };
        return Sample.Record(source, 0, r => r with
        {
            Type = EventType.Assault,
            Mode = EventMode.HeavyWeapons,
            Actors = [Sample.Side("SYR", "MIL", "Syrian army")],
            Recipients = [Sample.Side("TUR", "CVL", "Turkish villagers")],
            Date = Day(3),
            Place = Town("Kilis", 36.72, 37.12),
        });
    }

    private static List<Occurrence> Group(IReadOnlyList<EventRecord> records)
    {
        var deduplicator = new EventDeduplicator();
        deduplicator.AddRange(records);
        return [.. deduplicator.Occurrences()];
    }

    private static EventDate Day(int day) => new() { Start = new DateOnly(2016, 5, day), End = new DateOnly(2016, 5, day), Precision = DatePrecision.Day, Basis = DateBasis.Explicit };

    private static Place Town(string name, double lat, double lon) => new() { Text = name, Name = name, Lat = lat, Lon = lon, Precision = PlacePrecision.City, Basis = PlaceBasis.Syntax };

    internal static Quantity Dead(double number) => new() { Kind = QuantityKind.Killed, Low = number, High = number, Text = "dead", Span = default };
}
