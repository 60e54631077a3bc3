using System.Text.Json;
using System.Text.RegularExpressions;
using Dragoman.Apps.Tests.Cli;

namespace Dragoman.Apps.Tests.Rules;

/// <summary>docs/writing-rules.md does what it says: its files are written, its commands run, its tables and messages compared.</summary>
public sealed partial class RulesGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "writing-rules.md"));
    private readonly TemporaryFolder _folder = new();

    public RulesGuideTests()
    {
        foreach (Match file in Files().Matches(Guide)) _folder.Write(file.Groups[1].Value, file.Groups[2].Value);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Example_EveryCommand_Succeeds()
    {
        var commands = Commands().Matches(Guide).SelectMany(m => m.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(3, commands.Count);
        Assert.All(commands, command => Assert.Equal(0, Run(command).Code));
    }

    [Fact]
    public void Example_Code_GivesTheTable()
    {
        var expected = Rows("| type | cameo |");
        var answer = Run(Commands().Match(Guide).Groups[1].Value.Split('\n')[0] + " --format jsonl");
        Assert.Equal(expected.Count, answer.Lines.Length);
        for (var i = 0; i < expected.Count; i++)
        {
            using var json = JsonDocument.Parse(answer.Lines[i]);
            var record = json.RootElement;
            string[] actual = [Text(record, "type"), Text(record, "cameo"), Text(record, "goldstein"), Text(record, "status"), Codes(record, "actors"), Codes(record, "recipients"),
                record.GetProperty("act") is { ValueKind: JsonValueKind.Object } act ? Text(act, "type") : "", Text(record, "rule")];
            Assert.Equal(expected[i], actual);
        }
    }

    [Fact]
    public void Example_Relate_NamesTheTypeAndTheClassOfItsCode()
    {
        var answer = CommandLine.Run("""{"uid":"1","marked_text":"<s>The Night Herons</s> hacked <t>the Estonian parliament</t>."}""" + "\n", "relate", "--rules", _folder.PathOf("cyber"));
        using var json = JsonDocument.Parse(Assert.Single(answer.Lines));
        Assert.Equal(("CYBER", "COERCE", "170"), (Text(json.RootElement, "type"), Text(json.RootElement, "root"), Text(json.RootElement, "cameo")));
    }

    [Fact]
    public void BrokenFolder_Answers3WithTheMessages()
    {
        var answer = Run("dragoman code report.txt --rules broken");
        Assert.Equal(3, answer.Code);
        foreach (var fault in Faults().Match(Guide).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(fault.Replace("broken/", _folder.PathOf("broken") + Path.DirectorySeparatorChar, StringComparison.Ordinal), answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.lexcion", "x", "no file of rules ends so")]
    [InlineData("a.actors", "+state XYZ\n  also Xyzland\n", "a.actors:1: rule \"state:XYZ\": there is no such record to add to")]
    [InlineData("a.actors", "-state MCO\n", "a.actors:1: rule \"state:MCO\": a state or territory cannot be removed")]
    [InlineData("a.actors", "org x X\norg x Y\n", "a.actors:2: rule \"org:x\": stands already in")]
    [InlineData("a.places", "[city]\nQQ - 1 1 Nowhere\n", "\"QQ\" is no country")]
    [InlineData("a.types", "CYBER/jump | material_conflict | 0 | 170\n", "\"jump\" is no mode")]
    [InlineData("a.types", "NONE | material_conflict | 0 | 170\n", "\"NONE\" cannot be the name of a type")]
    [InlineData("a.roles", "GOV = vizier\n", "expected \"person\", \"collective\"")]
    [InlineData("a.discards", "+ ...\n", "expected a phrase")]
    [InlineData("README.md", "nothing else", "no file of rules in it")]
    public void BrokenFolder_IsNamedWithFileLineAndRule(string file, string content, string expected)
    {
        _folder.Write("own/" + file, content);
        var answer = CommandLine.Run("Peru praised Chile.", "code", "--rules", _folder.PathOf("own"));
        Assert.Equal((3, ""), (answer.Code, answer.Output));
        Assert.Contains(expected, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void NoFolder_Answers3() => Assert.Contains("there is no such folder", CommandLine.Run("", "code", "--rules", _folder.PathOf("nowhere")).Errors, StringComparison.Ordinal);

    // The commands name files and folders as one standing in the folder of the example would.
    private CommandLine.Answer Run(string command)
    {
        var words = Words().Matches(command).Select(m => m.Value.Trim('"')).Skip(1).Select(w => Path.Exists(_folder.PathOf(w)) ? _folder.PathOf(w) : w);
        return CommandLine.Run(null, [.. words]);
    }

    private static List<string[]> Rows(string heading)
    {
        var lines = Guide[Guide.IndexOf(heading, StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(l => l.StartsWith('|'));
        return [.. lines.Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray())];
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "";

    private static string Codes(JsonElement json, string name) => string.Join(',', json.GetProperty(name).EnumerateArray().Select(a => Text(a, "code")));

    [GeneratedRegex("^```rules (\\S+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex("^```faults broken\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Faults();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
