using System.Text.RegularExpressions;
using Dragoman.Knowledge;
using Dragoman.Learning.Training;

namespace Dragoman.Apps.Tests.Records;

/// <summary>The annotated sentences of <c>data/training</c> hold together: they can be read, their codes exist, none stands twice, and they are not made by templates.</summary>
public partial class TrainingDataTests
{
    private static readonly List<AnnotatedSentence> All = [.. Directory.EnumerateFiles(Repository.PathOf("data", "training"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Read)];

    [Fact]
    public void Sentences_AreMany_AndHaveIdsOfTheirOwn()
    {
        Assert.True(All.Count >= 12_000, $"{All.Count} sentences");
        Assert.Equal(All.Count, All.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Sentences_StandOnce() =>
        Assert.Empty(All.GroupBy(s => string.Join(' ', Words(s.Text)), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.First().Text));

    [Fact]
    public void Acts_HaveSidesAndKnownCodes()
    {
        var codes = Ontology.Load(Repository.PathOf("data"));
        foreach (var sentence in All)
        {
            foreach (var act in sentence.Acts)
            {
                Assert.True(act.Actors.Length + act.Recipients.Length > 0, $"{sentence.Id}: an act without sides");
                Assert.True(codes.Goldstein(act.Cameo) is not null, $"{sentence.Id}: the code {act.Cameo} is not in data/cameo/codes.tsv");
                Assert.False(act.Symmetric && act.Recipients.Length > 0, $"{sentence.Id}: a mutual act with recipients");
            }
        }
    }

    [Fact]
    public void Sentences_AreNoTemplates()
    {
        // Names masked, how many of all runs of four words are different ones.
        int runs = 0;
        var different = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in All.Where(s => !IsReal(s)))
        {
            var words = Words(Masked(sentence));
            for (var i = 0; i + 4 <= words.Length; i++)
            {
                runs++;
                different.Add(string.Join(' ', words[i..(i + 4)]));
            }
        }
        Assert.True(different.Count >= 0.82 * runs, $"{different.Count} different of {runs}");
    }

    // Real texts repeat themselves as they like.
    private static bool IsReal(AnnotatedSentence sentence) => sentence.Id.StartsWith("muc3-", StringComparison.Ordinal) || sentence.Id.StartsWith("white-house-", StringComparison.Ordinal);

    private static IEnumerable<AnnotatedSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        foreach (var sentence in AnnotatedSentence.Read(reader)) yield return sentence;
    }

    private static string Masked(AnnotatedSentence sentence)
    {
        var text = sentence.Text;
        foreach (var span in sentence.Acts.SelectMany(a => a.Actors.Concat(a.Recipients)).Distinct().OrderByDescending(s => s.Start))
            if (span.End <= text.Length) text = string.Concat(text.AsSpan(0, span.Start), "X", text.AsSpan(span.End));
        return text;
    }

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    [GeneratedRegex("[a-z0-9']+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
