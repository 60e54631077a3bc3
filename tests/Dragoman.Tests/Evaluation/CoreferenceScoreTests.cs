using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Records;

namespace Dragoman.Tests.Evaluation;

public class CoreferenceScoreTests
{
    private const string Text = "Peru's minister met Chile's president. The minister said he and his guest were pleased. The two leaders dined. They left.";

    // Chain 1: Peru's minister, The minister, he, his; 2: Chile's president, his guest; 3: both.
    private const string Chains = """
        {"id":1,"members":[],"mentions":[[0,15,"Peru's minister"],[39,51,"The minister"],[57,59,"he"],[64,67,"his"]],"descriptions":[[0,15],[39,51]],"modifier":[[64,67]]},
        {"id":2,"members":[],"mentions":[[20,37,"Chile's president"],[64,73,"his guest"]],"descriptions":[[20,37],[64,73]]},
        {"id":3,"members":[1,2],"mentions":[[88,103,"The two leaders"],[111,115,"They"]],"descriptions":[[88,103]]}
        """;

    private static readonly Actor Minister = new() { Country = "PER", Code = "PERGOV", EntityId = "person:one" };
    private static readonly Actor President = new() { Country = "CHL", Code = "CHLGOV" };

    public static TheoryData<string, string, ClassCounts> Cases { get; } = new()
    {
        // found: words = actor (M minister, P president, D the minister without an id, U unknown, B both), "!" if said to be coreferent
        { "nothing found", "", new ClassCounts(0, 0, 5) },
        { "only what is referred to", "Peru's minister=M;Chile's president=P", new ClassCounts(0, 0, 5) },
        { "all of one chain", "Peru's minister=M;The minister=M!;he=M", new ClassCounts(2, 0, 3) },
        { "id on one side only: country and code decide", "Peru's minister=D;he=M", new ClassCounts(1, 0, 4) },
        { "a pronoun that means another is wrong", "Peru's minister=M;Chile's president=P;he=P", new ClassCounts(0, 1, 5) },
        { "a description that is said to refer to another is wrong", "Peru's minister=M;The minister=P!", new ClassCounts(0, 1, 5) },
        { "a description that is known otherwise is only missed", "Peru's minister=M;The minister=P", new ClassCounts(0, 0, 5) },
        { "two of whom nothing is known are not the same", "Peru's minister=U;The minister=U!;he=U", new ClassCounts(0, 0, 5) },
        { "any earlier mention will do", "The minister=M;he=M", new ClassCounts(1, 0, 4) },
        { "a pronoun before which nobody was found is wrong", "he=M", new ClassCounts(0, 1, 5) },
        { "both of two", "Peru's minister=M;Chile's president=P;The two leaders=B!;They=B", new ClassCounts(2, 0, 3) },
        { "one of two is wrong", "Peru's minister=M;Chile's president=P;They=P", new ClassCounts(0, 1, 5) },
        { "two where one is meant are wrong", "Peru's minister=M;Chile's president=P;he=B", new ClassCounts(0, 1, 5) },
        { "a modifier is not judged", "Peru's minister=M;his=P", new ClassCounts(0, 0, 5) },
        { "a mention inside another is not it", "Chile's president=P;Peru=M", new ClassCounts(0, 0, 5) },
        { "a longer mention with the same head is it", "Peru's minister met=M@minister;he=M", new ClassCounts(1, 0, 4) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_Chains_CountsLinks(string why, string found, ClassCounts expected) =>
        Assert.True(expected == Counts(found, knownOnly: false), $"{why}: {Counts(found, knownOnly: false)}, expected {expected}");

    [Theory]
    [InlineData("", 0)]
    [InlineData("Peru's minister=M;Chile's president=U", 2)]
    [InlineData("Peru's minister=M;Chile's president=P", 5)]
    public void Judge_KnownOnly_LeavesOutChainsThatBeginWithNobody(string found, int judged)
    {
        var counts = Counts(found, knownOnly: true);
        Assert.Equal(judged, counts.Support);
    }

    [Fact]
    public void Judge_Kinds_AreThoseOfTheWords()
    {
        var kinds = CoreferenceScore.Judge(Gold(Chains), [], knownOnly: false).Gold.Select(k => k.Class);
        Assert.Equal(["description", "pronoun, 3rd person", "description", "plural", "plural"], kinds);
    }

    [Theory]
    [InlineData("President of Peru", 9)]
    [InlineData("Joseph R. Biden, Jr.", 15)]
    [InlineData("JOSEPH R. BIDEN JR.", 15)]
    [InlineData("\"Extraditables\"", 14)]
    [InlineData("he", 2)]
    public void HeadEnd_Words_StopsAfterTheHeadNoun(string words, int end) => Assert.Equal(end, AntecedentKind.HeadEnd(words));

    [Theory]
    [InlineData("""{"id":1,"mentions":[[1,5,"Peru"]]}""", "\"Peru\" does not stand at 1 to 5")]
    [InlineData("""{"id":1,"mentions":[[0,400,"Peru"]]}""", "does not stand at 0 to 400")]
    [InlineData("""{"id":1,"mentions":[]}""", "no mention")]
    [InlineData("""{"id":1,"members":[7],"mentions":[[0,4,"Peru"]]}""", "member 7")]
    public void Read_BrokenChains_SaysWhichAndWhy(string chains, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Gold(chains)).Message, StringComparison.Ordinal);

    private static ClassCounts Counts(string found, bool knownOnly) =>
        ClassificationScore.Of([CoreferenceScore.Judge(Gold(Chains), [.. found.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Mention)], knownOnly)], draws: 0).All;

    // "words=actor" or "words=actor@head"; the head is the last word unless given.
    private static FoundMention Mention(string given)
    {
        var (words, who) = (given.Split('=')[0], given.Split('=')[1]);
        var start = words is "he" ? 57 : words is "his" ? 64 : Text.IndexOf(words, StringComparison.Ordinal);
        var head = who.Contains('@', StringComparison.Ordinal) ? who.Split('@')[1] : words.Split(' ')[^1];
        var actor = who[0] switch
        {
            'M' => Minister,
            'D' => Minister with { EntityId = null },
            'P' => President,
            'B' => Minister with { Members = [Minister, President] },
            _ => new Actor { Code = ActorCode.Unknown },
        };
        return new FoundMention(new TextSpan(start, words.Length), new TextSpan(start + words.IndexOf(head, StringComparison.Ordinal), head.Length), actor with { Certainty = who.EndsWith('!') ? ActorCertainty.Coreferent : ActorCertainty.Described });
    }

    private static GoldCase Gold(string chains) => GoldReader.Read(new StringReader($$"""{"id":"1","source":"own","text":"{{Text}}","chains":[{{chains.ReplaceLineEndings(" ")}}]}""")).Single();
}
