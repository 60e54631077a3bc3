using Dragoman.Analysis;

namespace Dragoman.Apps.Tests.Analysis;

public class LedgerTests
{
    private const string Promise = "03-01 DEU AGREE(AID) UKR promised tanks 14 \"Germany promised Ukraine 14 Leopard tanks\"";

    [Theory]
    [InlineData("promise fulfilled: 05-01AID fulfilled", Promise, "05-01 DEU AID UKR happened tanks 14 \"The 14 Leopard tanks reached Ukraine\"")]
    [InlineData("promise fulfilled: 05-01AID fulfilled, 06-01AID fulfilled", Promise, "05-01 DEU AID UKR happened tanks 4 \"Four Leopard tanks\"", "06-01 DEU AID UKR happened tanks 10 \"Ten Leopard tanks\"", "07-01 DEU AID UKR happened tanks 10 \"Ten Leopard tanks\"")]
    [InlineData("promise open", Promise, "05-01 FRA AID UKR happened tanks 14 \"French tanks\"", "05-02 DEU AID POL happened tanks 14 \"German tanks for Poland\"", "02-01 DEU AID UKR happened tanks 14 \"Leopard tanks\"", "05-03 DEU AID UKR hypothetical tanks 14 \"may send the Leopard tanks\"")]
    [InlineData("promise broken: 05-01REJECT(AID) broken", Promise, "05-01 DEU REJECT(AID) UKR refused \"Germany will not send Leopard tanks\"")]
    [InlineData("promise open: 03-20AGREE(AID) repeated", Promise, "03-20 DEU AGREE(AID) UKR promised tanks 14 \"Germany again promised Leopard tanks\"")]
    [InlineData("promise superseded: 03-20AGREE(AID) superseded", Promise, "03-20 DEU AGREE(AID) UKR promised tanks 30 \"Germany promised 30 Leopard tanks\"", "05-01 DEU AID UKR happened tanks 30 \"30 Leopard tanks arrived\"")]
    [InlineData("promise expired", "03-01 DEU AGREE(AID) UKR promised until 04-01 \"Germany promised tanks by April\"")]
    [InlineData("threat fulfilled: 04-01ASSAULT fulfilled", "03-01 ISR THREATEN(ASSAULT) IRN threatened \"Israel threatened to strike\"", "04-01 ISR ASSAULT IRN happened \"Israel struck\"")]
    [InlineData("threat open", "03-01 ISR THREATEN(ASSAULT) IRN threatened \"Israel threatened to strike\"", "04-01 IRN ASSAULT ISR happened \"Iran struck\"")]
    [InlineData("demand fulfilled: 03-05REJECT(RETREAT/withdraw) broken, 04-01RETREAT/withdraw fulfilled", "03-01 TUR REQUEST(RETREAT/withdraw) SYR demanded \"pull the troops back\"", "03-05 SYR REJECT(RETREAT/withdraw) TUR refused \"will not pull back\"", "04-01 SYR RETREAT/withdraw TUR happened \"pulled the troops back\"")]
    [InlineData("refusal broken: 04-01AID broken", "03-01 DEU REJECT(AID) UKR refused \"no tanks\"", "04-01 DEU AID UKR happened \"sent tanks\"")]
    [InlineData("planned held: 03-11CONSULT held", "03-01 DEU CONSULT/visit FRA planned on 03-10 \"is to visit\"", "03-11 DEU CONSULT FRA happened on 03-10 \"visited\"")]
    [InlineData("planned postponed: 03-08CONSULT/visit postponed", "03-01 DEU CONSULT/visit FRA planned on 03-10 \"is to visit\"", "03-08 DEU CONSULT/visit FRA planned on 04-10 \"postponed his visit\"", "04-11 DEU CONSULT/visit FRA happened on 04-10 \"visited\"")]
    [InlineData("planned open", "03-01 DEU CONSULT/visit FRA planned on 03-10 \"is to visit\"", "06-11 DEU CONSULT FRA happened on 06-10 \"visited\"")]
    public void Of_FirstRecord_StandsAsTold(string expected, params string[] told) =>
        Assert.Equal(expected, Told.Say(Told.All(told.Select(Told.Record)).First(e => e.Record.ArticleId == told[0])));

    [Fact]
    public void Of_AnyOrderAndStep_GivesTheSame()
    {
        string[] told =
        [
            Promise, "03-05 DEU REJECT(AID) UKR refused \"no Leopard tanks\"", "03-20 DEU AGREE(AID) UKR promised tanks 30 \"30 Leopard tanks\"", "05-01 DEU AID UKR happened tanks 30 \"30 Leopard tanks arrived\"",
            "03-02 RUS THREATEN(ASSAULT) UKR threatened \"will strike\"", "03-09 RUS ASSAULT UKR happened \"struck\"", "03-03 DEU,FRA CONSULT UKR planned on 03-10 \"will meet\"", "03-11 DEU,FRA CONSULT UKR happened on 03-10 \"met\"",
        ];
        var records = told.Select(Told.Record).ToList();
        var random = new Random(7);
        foreach (var asOf in records.Select(r => r.Published!.Value.AddHours(1)).Append(Told.End)) // All are dated.
        {
            var expected = Told.All(records.Where(r => r.Published <= asOf), asOf).Select(Told.Say).ToList();
            for (var i = 0; i < 5; i++) Assert.Equal(expected, Told.All(records.OrderBy(_ => random.Next()).ToList(), asOf).Select(Told.Say));
        }
    }

    [Fact]
    public void Of_Verdicts_RejectedLinkIsUndoneConfirmedOneStands()
    {
        var records = ((string[])[Promise, "05-01 DEU AID UKR happened \"Leopard tanks\"", "06-01 DEU AID UKR happened tanks 14 \"14 Leopard tanks\""]).Select(Told.Record).ToList();
        LinkVerdict Verdict(int record, CommitmentOutcome? outcome) => new() { EntryId = records[0].Id, RecordId = records[record].Id, Outcome = outcome, Author = "ann", Reason = "other tanks", At = Told.End.AddDays(-1) };
        Assert.Equal("promise fulfilled: 05-01AID fulfilled", Told.Say(Assert.Single(Told.All(records))));
        Assert.Equal("promise fulfilled: 06-01AID fulfilled", Told.Say(Assert.Single(Told.All(records, null, Verdict(1, null)))));
        var confirmed = Assert.Single(Told.All(records, null, Verdict(1, CommitmentOutcome.Broken)));
        Assert.Equal((CommitmentOutcome.Fulfilled, LinkStanding.Confirmed), (confirmed.Outcome, confirmed.Links[0].Standing)); // Delivered after all.
        Assert.Equal("promise fulfilled: 05-01AID fulfilled", Told.Say(Assert.Single(Told.All(records, Told.End.AddDays(-2), Verdict(1, null)))));
    }

    [Fact]
    public void Of_Link_GivesItsReasons() =>
        Assert.Equal(["same sides", "same act: AID", "4 tanks of 14 tanks", "words in common: leopa, tank", "a part only"],
            Assert.Single(Told.All([Told.Record(Promise), Told.Record("05-01 DEU AID UKR happened tanks 4 \"Four Leopard tanks\"")])).Links[0].Reasons);

    [Theory]
    [InlineData("promise\tAIDE\t=\tdoer\tfulfilled\t", "\"AIDE\" is no event type")]
    [InlineData("promise\tAID\t=\tdoer\tkept\t", "\"kept\" is none of open")]
    [InlineData("promise\tAID\t=\tdoer\tfulfilled\tcue:none", "\"cue:none\" is no need")]
    [InlineData("promise\tAID\t=", "3 cells found, 6 expected")]
    public void Load_WrongLine_IsNamed(string line, string fault)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("ledger"));
        foreach (var name in (string[])["settings.tsv", "words.tsv"]) File.Copy(Repository.PathOf("data", "ledger", name), folder.PathOf("ledger/" + name));
        File.WriteAllText(folder.PathOf("ledger/links.tsv"), "# one\n" + line + "\n");
        var thrown = Assert.Throws<InstallationException>(() => LedgerRules.Load(folder.PathOf(".")));
        Assert.Equal(2, thrown.Line);
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }
}
