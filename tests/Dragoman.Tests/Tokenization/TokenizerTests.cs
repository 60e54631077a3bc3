using Dragoman.Documents;
using Dragoman.Tokenization;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Tokenization;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The talks ended.", "The|talks|ended|.")]
    [InlineData("They didn't meet.", "They|did|n't|meet|.")]
    [InlineData("Iran’s envoy can’t travel", "Iran|’s|envoy|ca|n’t|travel")]
    [InlineData("the ministers' talks", "the|ministers|'|talks")]
    [InlineData("It cannot last", "It|can|not|last")]
    [InlineData("the U.S. and the U.N.", "the|U.S.|and|the|U.N.")]
    [InlineData("Gen. Mark Milley", "Gen.|Mark|Milley")]
    [InlineData("at 10 a.m. on Monday", "at|10|a.m.|on|Monday")]
    [InlineData("a long-term plan", "a|long|-|term|plan")]
    [InlineData("the pre-war border", "the|pre-war|border")]
    [InlineData("a co-founder of al-Qaeda", "a|co-founder|of|al|-|Qaeda")]
    [InlineData("some $3.5 billion", "some|$|3.5|billion")]
    [InlineData("up 12%", "up|12|%")]
    [InlineData("100,000 troops", "100,000|troops")]
    [InlineData("on 9/11", "on|9/11")]
    [InlineData("in 2014-2015", "in|2014|-|2015")]
    [InlineData("\"No,\" he said.", "\"|No|,|\"|he|said|.")]
    [InlineData("“No,” he said.", "“|No|,|”|he|said|.")]
    [InlineData("JERUSALEM (AP) - Israel", "JERUSALEM|(|AP|)|-|Israel")]
    [InlineData("KYIV — Ukraine", "KYIV|—|Ukraine")]
    [InlineData("see https://example.org/a?b=1.", "see|https://example.org/a?b=1|.")]
    [InlineData("mail a.b@example.com now", "mail|a.b@example.com|now")]
    [InlineData("well...", "well|...")]
    [InlineData("and/or", "and|/|or")]
    [InlineData("the '90s", "the|'90s")]
    [InlineData("at 10pm", "at|10|pm")]
    [InlineData("he's they're I'm we've she'd you'll", "he|'s|they|'re|I|'m|we|'ve|she|'d|you|'ll")]
    [InlineData("(the first [sic] time)", "(|the|first|[|sic|]|time|)")]
    [InlineData("F-16 jets", "F|-|16|jets")]
    [InlineData("sign it!!", "sign|it|!!")]
    [InlineData("Covid-19", "Covid|-|19")]
    [InlineData("AT&T and P&L", "AT&T|and|P&L")]
    [InlineData("anti-tank missiles", "anti-tank|missiles")]
    [InlineData("gonna go", "gon|na|go")]
    [InlineData("1,234.56 euros", "1,234.56|euros")]
    [InlineData("-5 degrees", "-5|degrees")]
    public void Annotate_Text_GivesTokens(string text, string expected) => Assert.Equal(expected, string.Join('|', Tokens(text)));

    [Fact]
    public void Annotate_Clitic_IsJoinedToTheWordBefore()
    {
        var document = Read("They didn't.");
        Assert.Equal([false, false, true, false], document.Tokens.Items.ToArray().Select(t => t.Joined));
    }

    [Fact]
    public void Annotate_AnyUnicode_CoversEveryVisibleCharacterOnceInOrder() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            text ??= "";
            var document = Read(text);
            var at = 0;
            foreach (var token in document.Tokens.Items)
            {
                Assert.True(token.Span.Start >= at && token.Span.Length > 0 && token.Span.End <= text.Length);
                Assert.True(IsInvisible(text[at..token.Span.Start]));
                at = token.Span.End;
            }
            Assert.True(IsInvisible(text[at..]));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData('(')]
    [InlineData('.')]
    [InlineData('a')]
    [InlineData('-')]
    [InlineData('\'')]
    [InlineData('\uD800')]
    public void Annotate_HugeRunOfOneCharacter_Ends(char c)
    {
        var document = Read(new string(c, 200_000));
        Assert.True(document.Tokens.Count > 0);
    }

    private static bool IsInvisible(string text) =>
        text.All(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD');

    private static List<string> Tokens(string text)
    {
        var document = Read(text);
        return [.. document.Tokens.Items.ToArray().Select(t => t.Span.In(text).ToString())];
    }

    private static Document Read(string text)
    {
        var document = new Document(new Article { Id = "t", Body = text });
        new Tokenizer().Annotate(document);
        return document;
    }
}
