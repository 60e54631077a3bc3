using Dragoman.Documents;
using Dragoman.Tokenization;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Tokenization;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("They met. They talked.", "They met.|They talked.")]
    [InlineData("Gen. Smith met Mr. Jones. They talked.", "Gen. Smith met Mr. Jones.|They talked.")]
    [InlineData("\"We will come.\" He left.", "\"We will come.\"|He left.")]
    [InlineData("“Will you?” he asked. She did.", "“Will you?” he asked.|She did.")]
    [InlineData("It rose 3.5 percent. Then it fell.", "It rose 3.5 percent.|Then it fell.")]
    [InlineData("The U.S. Senate voted.", "The U.S. Senate voted.")]
    [InlineData("He flew to the U.S. The talks began.", "He flew to the U.S.|The talks began.")]
    [InlineData("They met at 5 p.m. on Monday.", "They met at 5 p.m. on Monday.")]
    [InlineData("One (it rained.) Two.", "One (it rained.)|Two.")]
    [InlineData("First paragraph\n\nSecond one.", "First paragraph|Second one.")]
    [InlineData("A wrapped\nline goes on. Yes.", "A wrapped\nline goes on.|Yes.")]
    [InlineData("Why? Because! Indeed.", "Why?|Because!|Indeed.")]
    [InlineData("J. K. Rowling wrote. Others read.", "J. K. Rowling wrote.|Others read.")]
    [InlineData("He waited... and waited. Then he left.", "He waited... and waited.|Then he left.")]
    public void Annotate_Text_GivesSentences(string text, string expected) =>
        Assert.Equal(expected, string.Join("|", Read(text, null).Sentences.Items.ToArray().Select(s => s.Span.In(text).ToString())));

    [Fact]
    public void Annotate_Title_IsASentenceOfItsOwn()
    {
        var document = Read("They met in Oslo.", "Ministers meet");
        Assert.Equal([SentenceKind.Title, SentenceKind.Text], document.Sentences.Items.ToArray().Select(s => s.Kind));
    }

    [Fact]
    public void Annotate_AnyText_SentencesPartitionTheTokens() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var document = Read(text ?? "", null);
            var next = 0;
            foreach (var sentence in document.Sentences.Items)
            {
                Assert.Equal(next, sentence.FirstToken);
                Assert.True(sentence.TokenCount > 0);
                next = sentence.EndToken;
            }
            Assert.Equal(document.Tokens.Count, next);
        }).QuickCheckThrowOnFailure();

    private static Document Read(string text, string? title)
    {
        var document = new Document(new Article { Id = "t", Title = title, Body = text });
        new Tokenizer().Annotate(document);
        new SentenceSplitter().Annotate(document);
        return document;
    }
}
