using Dragoman.Apps.Tests.Coding;
using Dragoman.Documents;

namespace Dragoman.Apps.Tests.Specs;

/// <summary>The examples of <c>specs/*.md</c> are coded as they stand there.</summary>
public class SpecTests(Coder coder) : IClassFixture<Coder>
{
    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var example in All()) data.Add(example.File, example.Line);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Code_Example_GivesTheRecordsOfTheSpec(string file, int line)
    {
        var example = All().Single(e => e.File == file && e.Line == line);
        var records = coder.Pipeline.Code(new Article { Id = "spec", Body = example.Text, Published = example.Published }).Records;
        Assert.True(example.Records.Count == records.Length, $"{file}:{line}: {example.Text}\n{records.Length} records, {example.Records.Count} expected: {string.Join("; ", records.Select(r => $"{SpecNotation.Of(r, "type")} by {r.Rule}"))}");
        for (var i = 0; i < records.Length; i++)
            foreach (var (key, expected) in example.Records[i].Where(f => f.Key != "published")) Assert.Equal($"{key}: {expected}", $"{key}: {SpecNotation.Of(records[i], key)}");
    }

    private static IEnumerable<SpecExample> All() => Directory.EnumerateFiles(Repository.PathOf("specs"), "*.md").Order(StringComparer.Ordinal).SelectMany(SpecReader.Read);
}
