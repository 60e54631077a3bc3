using Dragoman.Analysis;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Filters;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>What every archive must do: ledger and calendar.</summary>
public abstract partial class ArchiveContract
{
    private static readonly LedgerRules Rules = LedgerRules.Load(Repository.PathOf("data"));

    [Fact]
    public void Ledger_KeptState_IsThatWorkedOutOnTheSpot()
    {
        using var archive = Open();
        var wanted = new LedgerQuery { Now = Sample.Noon.AddDays(40), Kinds = Enum.GetValues<CommitmentKind>() };
        archive.Store(Sample.Run(), [Aid("a", 0, EventStatus.Promised)]);
        Assert.Equal(["a/0 promise expired"], Say(archive.Ledger(wanted, Rules)));
        Assert.Equal(["a/0 promise open"], Say(archive.Ledger(wanted with { Now = Sample.Noon.AddDays(3) }, Rules)));
        archive.Store(Sample.Run(), [Aid("b", 5, EventStatus.Happened), Aid("c", 6, EventStatus.Planned)]);
        string[] expected = ["c/0 planned open", "a/0 promise fulfilled b/0"];
        Assert.Equal(expected, Say(archive.Ledger(wanted, Rules)));
        Assert.Equal(expected, Say(archive.Ledger(wanted with { AsOf = Sample.Noon.AddDays(40) }, Rules)));
        Assert.Equal(expected[1..], Say(archive.Ledger(wanted with { Outcomes = [CommitmentOutcome.Fulfilled] }, Rules)));
        Assert.Equal(expected[..1], Say(archive.Ledger(wanted with { Limit = 1 }, Rules)));
        Assert.Equal(expected[1..], Say(archive.Ledger(wanted with { Filter = Filter.Parse("article:a") }, Rules)));
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Judge_Verdict_CountsUntilItsArticleIsTakenDown()
    {
        using var archive = Open();
        var wanted = new LedgerQuery { Now = Sample.Noon.AddDays(7), Kinds = [CommitmentKind.Promise] };
        archive.Store(Sample.Run(), [Aid("a", 0, EventStatus.Promised), Aid("b", 5, EventStatus.Happened)]);
        Assert.Equal(["a/0 promise fulfilled b/0"], Say(archive.Ledger(wanted, Rules)));
        var verdict = new LinkVerdict { EntryId = "a/0", RecordId = "b/0", Author = "ann", Reason = "other grain", At = Sample.Noon.AddDays(6) };
        Assert.Throws<ArgumentException>(() => archive.Judge(verdict with { RecordId = "none" }));
        Assert.Throws<ArgumentException>(() => archive.Judge(verdict with { Reason = " " }));
        var stored = archive.Judge(verdict);
        Assert.Equal([verdict with { Id = stored.Id }], archive.Verdicts());
        Assert.Equal(["a/0 promise open"], Say(archive.Ledger(wanted, Rules)));
        archive.Judge(verdict with { Outcome = CommitmentOutcome.Broken });
        Assert.Equal(["a/0 promise broken b/0"], Say(archive.Ledger(wanted, Rules)));
        Assert.True(archive.Ledger(wanted, Rules)[0].Confirmed);
        archive.TakeDown("b", "ann", "asked", Sample.Noon);
        Assert.Empty(archive.Verdicts());
        Assert.Equal(["a/0 promise open"], Say(archive.Ledger(wanted, Rules)));
    }

    private static ReceivedInput Aid(string id, int day, EventStatus status) => Sample.One(id, Sample.Noon.AddDays(day), r => r with
    {
        Type = EventType.Aid,
        Cameo = null,
        Status = status,
        Date = null,
        Deadline = status == EventStatus.Promised ? new EventDate { Start = new DateOnly(2022, 4, 1), End = new DateOnly(2022, 4, 1), Precision = DatePrecision.Day, Basis = DateBasis.Explicit } : null,
    }, $"Norway and the grain ships of Chile, report {id}.", Sample.Noon.AddDays(day));

    private static IEnumerable<string> Say(IEnumerable<Commitment> entries) => entries.Select(e =>
        $"{e.Record.Id} {EnumNames<CommitmentKind>.Of(e.Kind)} {EnumNames<CommitmentOutcome>.Of(e.Outcome)} {string.Join(' ', e.Links.Select(l => l.Record.Id))}".TrimEnd());
}
