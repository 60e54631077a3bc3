using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Specs;

/// <summary>The worked examples of docs/annotation.md are well-formed: known types, modes, codes, statuses, contexts and actor codes.</summary>
public class AnnotationGuideTests
{
    private static readonly Ontology Codes = Ontology.Load(Repository.PathOf("data"));
    private static readonly IReadOnlyList<SpecExample> Examples = SpecReader.Read(Repository.PathOf("docs", "annotation.md"));

    [Fact]
    public void Guide_HasAtLeastEightyExamples_OfEveryTypeAndStatus()
    {
        Assert.True(Examples.Count >= 80);
        var records = Examples.SelectMany(e => e.Records).ToList();
        Assert.Empty(EnumNames<EventType>.All.Except(records.Select(r => r["type"].Split('/')[0])));
        Assert.Empty(EnumNames<EventStatus>.All.Except(records.Select(r => r["status"])));
        Assert.Contains(Examples, e => e.Records.Count == 0);
    }

    [Fact]
    public void Guide_EveryExample_UsesKnownKeysAndCodes() => Assert.All(Examples, example => Assert.All(example.Records, record =>
    {
        var where = $"{example.File}:{example.Line}";
        Assert.True(record.Keys.All(k => SpecNotation.Keys.Contains(k, StringComparer.Ordinal)), $"{where}: {string.Join(' ', record.Keys)}");
        Assert.True(Codes.TryParse(record["type"], out _, out _), $"{where}: {record["type"]}");
        Assert.True(!record.TryGetValue("cameo", out var cameo) || Codes.Cameo.ContainsKey(cameo), $"{where}: {cameo}");
        Assert.True(EnumNames<EventStatus>.TryParse(record["status"], out _), $"{where}: {record["status"]}");
        foreach (var key in (string[])["actors", "recipients"])
            foreach (var code in List(record, key)) Assert.True(IsActorCode(code), $"{where}: {key} {code}");
        foreach (var context in List(record, "contexts")) Assert.True(EnumNames<EventContext>.TryParse(context, out _), $"{where}: {context}");
        if (record.TryGetValue("act", out var act)) Assert.True(Codes.TryParse(act.Split(' ').First(p => p != "not"), out _, out _), $"{where}: {act}");
    }));

    private static string[] List(IReadOnlyDictionary<string, string> record, string key) =>
        record.TryGetValue(key, out var value) ? value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    // A country or group, then sectors in the fixed order; or sectors alone.
    private static bool IsActorCode(string code)
    {
        if (code.Length % 3 != 0 || !code.All(char.IsAsciiLetterUpper)) return false;
        var parts = Enumerable.Range(0, code.Length / 3).Select(i => code.Substring(i * 3, 3)).ToList();
        var sectors = ActorCode.SectorOrder.Contains(parts[0], StringComparer.Ordinal) ? parts : parts[1..];
        return sectors.All(s => ActorCode.SectorOrder.Contains(s, StringComparer.Ordinal)) && sectors.SequenceEqual(ActorCode.Order(sectors));
    }
}
