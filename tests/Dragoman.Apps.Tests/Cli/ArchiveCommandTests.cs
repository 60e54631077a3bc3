using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Records;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Apps.Tests.Cli;

/// <summary>The way of a user through an archive: in, asked, corrected, coded again, copied, out.</summary>
public sealed class ArchiveCommandTests : IDisposable
{
    private const string Articles = """
        {"id":"n1","title":"Norway and Chile sign pact","text":"Norway signed a fisheries agreement with Chile on Thursday. Peru asked Norway not to impose sanctions.","published":"2022-03-03T12:00:00Z","outlet":"Test Wire"}
        {"id":"n2","text":"Rebels attacked a convoy near Lima on Friday, killing 12 people.","published":"2022-03-05T12:00:00Z","outlet":"Test Wire"}
        {"id":"n3","text":"Norway signed a fisheries agreement with Chile on Thursday. Peru asked Norway not to impose sanctions.","title":"Norway and Chile sign pact","published":"2022-03-04T12:00:00Z","outlet":"Other Wire"}
        {"id":"n4","text":"Guten Tag.","language":"de"}
        not json
        """;

    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ingest_Twice_StoresOnceAndCountsAddUp()
    {
        var news = _folder.Write("news.jsonl", Articles);
        var first = CommandLine.Run(null, "ingest", news, _folder.PathOf("none.txt"), "--archive", Archive, "--received-when-published");
        Assert.Equal(1, first.Code);
        Assert.Contains("received 5 = coded 2 + duplicate 1 + skipped 1 + quarantined 1;", first.Errors, StringComparison.Ordinal);
        Assert.Contains($"quarantined: {news}:5: not JSON", first.Errors, StringComparison.Ordinal);
        Assert.Contains("not read:", first.Errors, StringComparison.Ordinal);
        var before = CommandLine.Run(null, "search", "--archive", Archive);
        var second = CommandLine.Run(null, "ingest", news, "--archive", Archive);
        Assert.Contains("received 5 = coded 0 + duplicate 4 + quarantined 1", second.Errors, StringComparison.Ordinal);
        Assert.Equal(before.Output, CommandLine.Run(null, "search", "--archive", Archive).Output);
        var status = CommandLine.Run(null, "status", "--archive", Archive);
        Assert.Contains("received 5 = coded 2 + duplicate 1 + skipped 1 + quarantined 1", status.Output, StringComparison.Ordinal);
        Assert.Contains($"quarantined: {news}:5", status.Output, StringComparison.Ordinal);
        Assert.StartsWith("sound: received 5", CommandLine.Run(null, "check", "--archive", Archive).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_FilterFormatAndAsOf_AreObeyed()
    {
        Ingest();
        var asked = CommandLine.Run(null, "search", "actor:PER", "type:REQUEST", "--archive", Archive);
        var record = RecordJson.Read(System.Text.Encoding.UTF8.GetBytes(Assert.Single(asked.Lines)));
        Assert.Equal(("n1", EventType.Request), (record.ArticleId, record.Type));
        Assert.All(CommandLine.Run(null, "search", "--as-of", "2022-03-03", "--archive", Archive).Lines, line => Assert.Contains("\"article_id\":\"n1\"", line, StringComparison.Ordinal));
        Assert.Empty(CommandLine.Run(null, "search", "--as-of", "2022-03-02", "--archive", Archive).Lines);
        Assert.StartsWith("id,article_id,", CommandLine.Run(null, "search", "--format", "csv", "--archive", Archive).Output, StringComparison.Ordinal);
        Assert.Contains("Request", CommandLine.Run(null, "search", "--count-by", "type", "--format", "csv", "--archive", Archive).Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("fisheries", CommandLine.Run(null, "search", "--no-text", "type:REQUEST", "--archive", Archive).Output, StringComparison.Ordinal);
        var fault = CommandLine.Run(null, "search", "type:REQUST", "--archive", Archive);
        Assert.Equal(2, fault.Code);
        Assert.StartsWith("type:REQUST\n     ^\n", fault.Errors, StringComparison.Ordinal);
        Assert.Equal(3, CommandLine.Run(null, "search", "--archive", _folder.PathOf("none.db")).Code);
    }

    [Fact]
    public void Correct_SetDropAndExport_GiveCasesThatEvalReads()
    {
        Ingest();
        string IdOf(string filter) => JsonDocument.Parse(CommandLine.Run(null, "search", filter, "--archive", Archive).Lines[0]).RootElement.GetProperty("id").GetString()!; // A record has an id.
        var (request, attack) = (IdOf("type:REQUEST"), IdOf("article:n2"));
        Assert.Equal(2, CommandLine.Run(null, "correct", request, "--set", "type=NONSENSE", "--reason", "no", "--archive", Archive).Code);
        Assert.Equal(2, CommandLine.Run(null, "correct", request, "--drop", "--archive", Archive).Code);
        Assert.Equal(0, CommandLine.Run(null, "correct", request, "--set", "type=THREATEN", "--set", "status=threatened", "--set", "recipients=NORGOV,SWE", "--author", "ann", "--reason", "a warning", "--archive", Archive).Code);
        Assert.Equal(0, CommandLine.Run(null, "correct", attack, "--drop", "--author", "ann", "--reason", "a film", "--archive", Archive).Code);
        Assert.Equal(0, CommandLine.Run(null, "recode", "--all", "--archive", Archive).Code);
        using (var archive = SqliteArchive.OpenExisting(Archive))
        {
            var record = archive.FindRecord(request)!.Record; // It was corrected, not dropped.
            Assert.Equal((EventType.Threaten, EventStatus.Threatened, QuadCategory.VerbalConflict, (string?)null, "NORGOV SWE"), (record.Type, record.Status, record.Quad, record.Cameo, string.Join(' ', record.Recipients.Select(r => r.Code))));
            Assert.Null(archive.FindRecord(attack));
            Assert.Empty(archive.Check());
        }
        var cases = _folder.PathOf("cases.jsonl");
        Assert.Equal(0, CommandLine.Run(null, "correct", "--export", cases, "--archive", Archive).Code);
        Assert.Equal(2, File.ReadAllLines(cases).Length);
        var eval = CommandLine.Run(null, "eval", "events", cases, "--json");
        Assert.Equal(0, eval.Code);
        Assert.Contains("\"THREATEN\"", eval.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Recode_SameVersion_DiffersInNothing()
    {
        Ingest();
        var before = CommandLine.Run(null, "search", "--archive", Archive).Output;
        Assert.Contains("nothing to do", CommandLine.Run(null, "recode", "--archive", Archive).Errors, StringComparison.Ordinal);
        Assert.Contains("run 2: received 3 = coded 2 + skipped 1", CommandLine.Run(null, "recode", "--all", "--archive", Archive).Errors, StringComparison.Ordinal);
        Assert.Equal(before, CommandLine.Run(null, "search", "--archive", Archive).Output);
        var diff = CommandLine.Run(null, "diff", "1", "2", "--archive", Archive);
        Assert.Contains(" same, 0 changed, 0 removed, 0 added in 3 articles", diff.Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run(null, "diff", "1", "9", "--archive", Archive).Code);
    }

    [Fact]
    public void BackupAndTakedown_CopyHoldsWhatTheArchiveLost()
    {
        Ingest();
        var copy = _folder.PathOf("copy.db");
        Assert.Equal(0, CommandLine.Run(null, "backup", copy, "--archive", Archive).Code);
        Assert.Equal(3, CommandLine.Run(null, "backup", copy, "--archive", Archive).Code);
        Assert.Equal(0, CommandLine.Run(null, "takedown", "n1", "--reason", "asked", "--archive", Archive).Code);
        Assert.Empty(CommandLine.Run(null, "search", "article:n1", "--archive", Archive).Lines);
        Assert.NotEmpty(CommandLine.Run(null, "search", "article:n1", "--archive", copy).Lines);
        Assert.Contains("run 2: received 1 = coded 1", CommandLine.Run(null, "recode", "--archive", Archive).Errors, StringComparison.Ordinal); // The copy of n1 is coded now.
        Assert.NotEmpty(CommandLine.Run(null, "search", "article:n3", "--archive", Archive).Lines);
    }

    [Fact]
    public void Ingest_DatedInTheFuture_IsQuarantinedWithTheMomentOfThisMachine()
    {
        var answer = CommandLine.Run(null, "ingest", _folder.Write("late.jsonl", """{"id":"f","text":"Norway signed a pact with Chile.","published":"2190-01-01T00:00:00Z"}"""), "--archive", Archive);
        Assert.Equal(1, answer.Code);
        Assert.Contains("mend the date, or the clock of this machine", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Takedown_TextOlderThan_DropsTextOnly()
    {
        Ingest();
        Assert.Equal(2, CommandLine.Run(null, "takedown", "n1", "--archive", Archive).Code);
        Assert.Equal(2, CommandLine.Run(null, "takedown", "n1", "--text-older-than", "30", "--archive", Archive).Code);
        var answer = CommandLine.Run(null, "takedown", "--text-older-than", "30", "--archive", Archive);
        Assert.Contains("the text of 3 articles", answer.Errors, StringComparison.Ordinal); // The fourth came in today.
        Assert.NotEmpty(CommandLine.Run(null, "search", "article:n1", "--archive", Archive).Lines);
        Assert.DoesNotContain("fisheries agreement with Chile on Thursday", CommandLine.Run(null, "search", "--archive", Archive).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EvalSampleAndAgreement_TwoCoders_GiveKappaAlphaAndGold()
    {
        Ingest();
        var (ann, ben) = (_folder.PathOf("ann.jsonl"), _folder.PathOf("ben.jsonl"));
        Assert.Equal(0, CommandLine.Run(null, "eval", "sample", ann, ben, "--archive", Archive, "--cases", "10").Code);
        Assert.Equal(2, CommandLine.Run(null, "eval", "sample", ann, "--archive", Archive).Code); // Nobody's work is overwritten.
        var drawn = File.ReadAllLines(ann);
        Assert.Equal(2, drawn.Length);
        Assert.Equal(drawn, File.ReadAllLines(ben));
        Assert.Contains("no finished case in common", CommandLine.Run(null, "eval", "agreement", ann, ben).Errors, StringComparison.Ordinal);
        string Done(string line, string type)
        {
            var json = JsonNode.Parse(line)!.AsObject(); // A case is an object.
            json["done"] = true;
            json["events"] = new JsonArray(new JsonObject { ["type"] = type, ["status"] = "happened", ["source"] = new JsonObject { ["country"] = "NOR" }, ["target"] = new JsonObject { ["country"] = "CHL" } });
            return json.ToJsonString();
        }
        File.WriteAllLines(ann, [Done(drawn[0], "SUPPORT"), Done(drawn[1], "ASSAULT")]);
        File.WriteAllLines(ben, [Done(drawn[0], "SUPPORT"), Done(drawn[1], "COERCE")]);
        var (gold, talk) = (_folder.PathOf("gold.jsonl"), _folder.PathOf("talk.jsonl"));
        var answer = CommandLine.Run(null, "eval", "agreement", ann, ben, "--agreed", gold, "--disputed", talk);
        Assert.Equal(0, answer.Code);
        Assert.Contains("kappa 0.333", answer.Output, StringComparison.Ordinal);
        Assert.Contains("alpha 0.400", answer.Output, StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(gold));
        Assert.Contains("\"b\":", Assert.Single(File.ReadAllLines(talk)), StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run(null, "eval", "events", gold).Code);
        File.WriteAllLines(ben, [Done(drawn[0], "SUPPORT"), "no json"]);
        Assert.Contains("ben.jsonl:2", CommandLine.Run(null, "eval", "agreement", ann, ben).Errors, StringComparison.Ordinal);
    }

    private void Ingest() => Assert.Equal(1, CommandLine.Run(null, "ingest", _folder.Write("news.jsonl", Articles), "--archive", Archive, "--received-when-published", "--quiet").Code);
}
