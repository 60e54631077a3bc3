using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Tokenization;

namespace Dragoman.Tests.Tokenization;

public sealed class BoundaryTrainerTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dragoman-{Environment.ProcessId}-splitter.model");

    [Fact]
    public void Train_SameDataAndSeed_GivesSameBytes()
    {
        BoundaryTrainer.Train(Letters(), _path, 5, 1).Save();
        var first = File.ReadAllBytes(_path);
        BoundaryTrainer.Train(Letters(), _path, 5, 1).Save();
        Assert.Equal(first, File.ReadAllBytes(_path));
    }

    [Fact]
    public void Train_GreetingsWithoutMark_AreSplitOffAndNamesAreNot()
    {
        BoundaryTrainer.Train(Letters(), _path, 20, 1).Save();
        var document = new Document(new Article { Id = "t", Body = "Dear Ida , We met Uwe Koch today ." });
        new Tokenizer().Annotate(document);
        SentenceSplitter.Load(_path).Annotate(document);
        Assert.Equal(["Dear Ida ,", "We met Uwe Koch today ."], document.Sentences.Items.ToArray().Select(s => s.Span.In(document.Text).ToString()));
    }

    [Fact]
    public void Load_NoModel_SaysWhereItWasExpected() => Assert.Contains("splitter.model", Assert.Throws<InstallationException>(() => SentenceSplitter.Load(_path)).Message, StringComparison.Ordinal);

    public void Dispose() => File.Delete(_path);

    // A greeting with a comma at its end, then a sentence with a name of two words.
    private static List<ConlluSentence> Letters()
    {
        string[] names = ["Ann", "Bob", "Cid", "Dan", "Eva", "Fay", "Gus", "Hal"];
        var sentences = new List<ConlluSentence>();
        foreach (var name in names)
        {
            sentences.Add(Sentence($"Dear {name} ,", startsDocument: true));
            sentences.Add(Sentence($"We saw {name} Berg yesterday .", startsDocument: false));
        }
        return sentences;
    }

    private static ConlluSentence Sentence(string text, bool startsDocument) =>
        new(null, null, startsDocument, startsDocument, text, [.. text.Split(' ').Select(form => new ConlluWord(form, form, default, -1, DepRel.Dep, Joined: false, SpaceAfter: true))]);
}
