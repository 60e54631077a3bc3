using System.Text.RegularExpressions;
using Dragoman.Cli;
using Dragoman.Ingestion.Files;
using Dragoman.Ingestion.Watching;

namespace Dragoman.Apps.Tests.Documentation;

/// <summary>What docs/ingestion.md and docs/security.md show works as they say.</summary>
public sealed partial class IngestionDocumentTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs", "ingestion.md"));

    [Fact]
    public void Commands_InTheDocument_AreUnderstood()
    {
        var commands = Blocks("sh").SelectMany(b => b.Split('\n')).Where(l => l.StartsWith("./dragoman ", StringComparison.Ordinal)).Select(l => l["./dragoman ".Length..].Split(" > ")[0].Split(" #")[0].Split(" | ")[0].Trim()).ToList();
        Assert.True(commands.Count >= 6);
        Assert.All(commands, c => Assert.Empty(Program.Build().Parse(c).Errors.Select(e => $"{c}: {e.Message}")));
    }

    [Fact]
    public void WatchList_InTheDocument_IsRead()
    {
        var (sources, faults) = WatchList.Parse(Assert.Single(Blocks("yaml")));
        Assert.Empty(faults);
        Assert.Equal(3, sources.Length);
    }

    [Fact]
    public void TextExports_InTheDocument_HoldTwoArticlesEach()
    {
        using var folder = new TemporaryFolder();
        var exports = Blocks("text").ToList();
        Assert.Equal(3, exports.Count);
        foreach (var export in exports)
        {
            var inputs = new ArticleFiles().Read([folder.Write("a.txt", export)], Stream.Null).ToList();
            Assert.Equal([null, null], inputs.Select(i => i.Fault));
            Assert.All(inputs, i => Assert.NotNull(i.Article?.Published));
        }
    }

    [Fact]
    public void Table_InTheDocument_IsReadWithItsMapping()
    {
        using var folder = new TemporaryFolder();
        var options = new ArticleFilesOptions { Columns = ColumnMapping.Parse("title=headline,text=story,published=day", out _), DateFormat = "dd/MM/yyyy" };
        var article = Assert.Single(new ArticleFiles(options).Read([folder.Write("a.csv", Assert.Single(Blocks("csv")))], Stream.Null)).Article;
        Assert.Equal(("Talks open in Oslo", new DateTime(2022, 1, 10)), (article?.Title, article?.Published?.Date));
    }

    [Fact]
    public void Tests_NamedByTheThreatModel_Exist()
    {
        var security = File.ReadAllText(Repository.PathOf("docs", "security.md"));
        var sources = string.Concat(Repository.Sources("tests/Dragoman.Apps.Tests").Where(f => !f.EndsWith("IngestionDocumentTests.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var names = TestName().Matches(security).Select(m => m.Value.TrimEnd('…', '_')).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(names.Count > 15);
        Assert.DoesNotContain(names, n => !sources.Contains(n, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Blocks(string language) => Fence().Matches(Text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["body"].Value);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\b(?:\w+Tests\b|(?:Read|Get|Run)_\w+)")]
    private static partial Regex TestName();
}
