using System.Text.Json;

namespace Dragoman.Apps.Tests.Cli;

public sealed class RelateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Relate_PlainCases_AreAnsweredInOrder()
    {
        var cases = new (string Root, string Text)[]
        {
            ("ASSAULT", "<s>Ethiopian jets</s> bombed <t>rebel positions</t> near Mekele on Tuesday."),
            ("ACCUSE", "<s>Moldova</s> on Friday accused <t>Moscow</t> of meddling in its election."),
            ("REJECT", "<s>Belgrade</s> rejected <t>the contact group</t>'s proposal for talks."),
            ("CONSULT", "<s>The Kenyan president</s> met <t>his Ugandan counterpart</t> in Kampala."),
            ("REQUEST", "<s>Zambia</s> urged <t>the World Bank</t> to speed up debt relief."),
            ("SUPPORT", "<s>Norway</s> praised <t>Colombia</t> for its peace efforts."),
            ("COERCE", "<s>Belarusian police</s> arrested <t>two opposition leaders</t> in Minsk."),
            ("AID", "<s>Japan</s> sent blankets and medicine to earthquake victims in <t>Nepal</t>."),
            ("YIELD", "<s>The rebels</s> released <t>twelve Jordanian peacekeepers</t> on Sunday."),
            ("THREATEN", "<s>Tehran</s> threatened to attack <t>Israel</t>."),
        };
        var file = _folder.Write("cases.jsonl", string.Concat(cases.Select((c, i) => JsonSerializer.Serialize(new { uid = $"u{i}", marked_text = c.Text }) + "\n")));
        var answer = CommandLine.Run(null, "relate", file);
        Assert.Equal(0, answer.Code);
        Assert.Equal(cases.Length, answer.Lines.Length);
        for (var i = 0; i < cases.Length; i++)
        {
            using var json = JsonDocument.Parse(answer.Lines[i]);
            Assert.Equal($"u{i}", json.RootElement.GetProperty("uid").GetString());
            Assert.Equal(cases[i].Root, json.RootElement.GetProperty("root").GetString());
            Assert.InRange(json.RootElement.GetProperty("confidence").GetDouble(), 0.01, 1);
        }
    }

    [Theory]
    [InlineData("no marks at all")]
    [InlineData("<s></s><t></t>")]
    [InlineData("<s>Iran and <t>its parliament</t></s> quarrelled.")]
    [InlineData("<s>A</s><s>B</s> and <t>C</t>")]
    [InlineData("<t>Chile</t> was sued by <s>Peru")]
    [InlineData("")]
    public void Relate_OddMarks_AreAnsweredAllTheSame(string text)
    {
        var answer = CommandLine.Run(JsonSerializer.Serialize(new { uid = 7, marked_text = text }) + "\n", "relate", "-");
        Assert.Equal(0, answer.Code);
        using var json = JsonDocument.Parse(Assert.Single(answer.Lines));
        Assert.Equal("7", json.RootElement.GetProperty("uid").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("root").GetString()!); // It is always given.
    }

    [Fact]
    public void Relate_BrokenLines_AreNamedAndTheOthersAnswered()
    {
        var answer = CommandLine.Run("{\n{\"uid\":\"b\"}\n\n{\"uid\":\"c\",\"marked_text\":\"<s>Peru</s> sued <t>Chile</t>.\"}\n[1]\n", "relate");
        Assert.Equal(1, answer.Code);
        Assert.Single(answer.Lines);
        Assert.Contains("line 1: no JSON", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("line 2: \"marked_text\" of b is missing", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("line 5: an object expected", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Relate_MissingFile_SaysSo()
    {
        var answer = CommandLine.Run(null, "relate", _folder.PathOf("none.jsonl"));
        Assert.Equal(2, answer.Code);
        Assert.Contains("no such file", answer.Errors, StringComparison.Ordinal);
    }
}
