using System.Text.Json.Nodes;
using Dragoman.Documents;
using Dragoman.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>Properties of the whole coder on any input.</summary>
public class PipelineTests(Coder coder) : IClassFixture<Coder>
{
    [Fact]
    public void Annotate_AnyUnicode_OffsetsCoverTheTextAndHeadsFormTrees() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Inputs(), text => AssertSound(coder.Pipeline.Annotate(new Article { Id = "any", Body = text }))));

    [Fact]
    public void Annotate_OddTexts_AreSound() => Assert.All(Texts.Odd, text => AssertSound(coder.Pipeline.Annotate(new Article { Id = "odd", Body = text })));

    [Fact]
    public void Annotate_TitleAndBody_TitleIsSentenceZero()
    {
        var document = coder.Pipeline.Annotate(Texts.Article);
        Assert.Equal(SentenceKind.Title, document.Sentences[0].Kind);
        Assert.Equal(SentenceKind.Dateline, document.Sentences[1].Kind);
        Assert.StartsWith("Norway's foreign minister signed", document.Sentences[2].Span.In(document.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_SameArticleTwice_GivesTheSameBytes()
    {
        Assert.Equal(Bytes(coder.Pipeline.Code(Texts.Article)), Bytes(coder.Pipeline.Code(Texts.Article)));
        Assert.Equal(Bytes(EnglishPipeline.Create().Code(Texts.Article)), Bytes(coder.Pipeline.Code(Texts.Article)));
    }

    [Fact]
    public void Code_DocumentUsedBefore_LeavesNoTrace()
    {
        var fresh = EnglishPipeline.Create();
        var expected = Bytes(fresh.Code(Texts.Article));
        foreach (var text in Texts.Odd) fresh.Code(new Article { Id = "odd", Body = text });
        Assert.Equal(expected, Bytes(fresh.Code(Texts.Article)));
    }

    [Fact]
    public void Code_Spans_PointToTheirWords()
    {
        var coded = coder.Pipeline.Code(Texts.Article);
        Assert.NotEmpty(coded.Records);
        foreach (var record in coded.Records)
        {
            var text = Texts.Article.Text;
            Assert.Equal(record.Trigger!.Text, record.Trigger.Span.In(text)); // Every record has a trigger.
            foreach (var actor in record.Actors.Concat(record.Recipients)) Assert.Equal(actor.Text ?? "", actor.Span is { } span ? span.In(text) : ""); // UNK has no words.
            foreach (var quantity in record.Quantities) Assert.Equal(quantity.Text, quantity.Span.In(text));
            foreach (var cue in record.Cues) Assert.Equal(cue.Text, cue.Span.In(text));
            Assert.Contains(record.Sentence!, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Code_Ids_DoNotDependOnTypeActorsOrVersion()
    {
        var records = coder.Pipeline.Code(Texts.Article).Records;
        Assert.Equal(records.Length, records.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        // Another day of publication changes dates and offices, never ids.
        var later = coder.Pipeline.Code(Texts.Article with { Published = Texts.Article.Published!.Value.AddYears(3) }).Records;
        Assert.Equal(records.Select(r => r.Id), later.Select(r => r.Id));
        Assert.NotEqual(records.Select(r => r.ContentHash), later.Select(r => r.ContentHash));
    }

    private static string[] Bytes(CodedArticle coded) => [.. coded.Records.Select(r => Convert.ToHexString(RecordJson.Write(r)))];

    // Random Unicode, and random Unicode sown into words of the trade so that every stage has work.
    private static Arbitrary<string> Inputs()
    {
        var words = Gen.Elements("Iran", "the", "minister", "said", "not", "\n\n", ". ", "attacked", "U.S.", "\"", "12", "troops", "will", "of", "Israel's", ",", "(", "\uD83D", "é", "on Friday", "if");
        var sown = Gen.ArrayOf(Gen.OneOf(words, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""))).Select(parts => string.Join(' ', parts));
        return Arb.From(Gen.OneOf(sown, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")));
    }

    private static void AssertSound(Document document)
    {
        var text = document.Text;
        var at = 0;
        foreach (var token in document.Tokens.Items)
        {
            Assert.True(token.Span.Start >= at && token.Span.Length > 0 && token.Span.End <= text.Length);
            Assert.DoesNotContain(text[at..token.Span.Start], char.IsLetterOrDigit);
            at = token.Span.End;
        }
        Assert.DoesNotContain(text[at..], char.IsLetterOrDigit);
        var next = 0;
        foreach (var sentence in document.Sentences.Items)
        {
            Assert.Equal(next, sentence.FirstToken);
            next = sentence.EndToken;
            AssertTree(document, sentence);
        }
        Assert.Equal(document.Tokens.Count, next);
        foreach (var record in document.Records.Items) Assert.True(JsonNode.DeepEquals(Json(record), Json(RecordJson.Read(RecordJson.Write(record)))));
    }

    private static JsonNode? Json(EventRecord record) => JsonNode.Parse(RecordJson.Write(record));

    private static void AssertTree(Document document, Sentence sentence)
    {
        var roots = 0;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (document.Arcs[token].Head < 0) roots++;
            else Assert.InRange(document.Arcs[token].Head, sentence.FirstToken, sentence.EndToken - 1);
            var steps = 0;
            for (var above = token; above >= 0; above = document.Arcs[above].Head) Assert.True(++steps <= sentence.TokenCount, "a cycle");
        }
        Assert.Equal(1, roots);
    }
}
