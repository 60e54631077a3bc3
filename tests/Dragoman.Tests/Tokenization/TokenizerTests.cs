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
    [InlineData("call 555-0142 or 202-555-0142", "call|555-0142|or|202-555-0142")]
    [InlineData("open 24/7 all year", "open|24|/|7|all|year")]
    [InlineData("the 2001/02 season", "the|2001|/|02|season")]
    [InlineData("on 03/04/2022, not 3/4", "on|03/04/2022|,|not|3/4")]
    [InlineData("from 1:30 -2:30", "from|1:30|-|2:30")]
    [InlineData("its not over", "it|s|not|over")]
    [InlineData("its capital and its so-called army", "its|capital|and|its|so|-|called|army")]
    [InlineData("whos there, I cant, we arent", "who|s|there|,|I|ca|nt|,|we|are|nt")]
    [InlineData("I dunno, gotta get outta here", "I|du|n|no|,|got|ta|get|out|ta|here")]
    [InlineData("your going too", "you|r|going|too")]
    [InlineData("from <jane.doe@example.org> today", "from|<|jane.doe@example.org|>|today")]
    [InlineData("see (https://example.org/x).", "see|(|https://example.org/x|)|.")]
    [InlineData("at https://example.org/a-long-...", "at|https://example.org/a-long-...")]
    [InlineData("Jane Doe@DESK wrote", "Jane|Doe@DESK|wrote")]
    [InlineData("#ceasefire and @ministry", "#ceasefire|and|@ministry")]
    [InlineData("the #1 party", "the|#|1|party")]
    [InlineData("good news :-) :)", "good|news|:-)|:)")]
    [InlineData("Really?! Yes!.", "Really|?!|Yes|!.")]
    [InlineData("He said no. Then he left.", "He|said|no|.|Then|he|left|.")]
    [InlineData("No. 10 Downing Street", "No.|10|Downing|Street")]
    [InlineData("They chose plan B. The vote failed.", "They|chose|plan|B|.|The|vote|failed|.")]
    [InlineData("so did she and I.", "so|did|she|and|I|.")]
    [InlineData("J. R. Okoro spoke", "J.|R.|Okoro|spoke")]
    [InlineData("Abel v. Cain (c. 1580, p. 33)", "Abel|v.|Cain|(|c.|1580|,|p.|33|)")]
    [InlineData("US$4.5bn and A$300", "US$|4.5|bn|and|A$|300")]
    [InlineData("worth $60b, 40ft long, 24hrs", "worth|$|60|b|,|40|ft|long|,|24|hrs")]
    [InlineData("35°C today", "35|°|C|today")]
    [InlineData("earlier work [13,14] shows", "earlier|work|[|13|,|14|]|shows")]
    [InlineData("3,40 euros and 12,500 men", "3,40|euros|and|12,500|men")]
    [InlineData("a b*stard", "a|b*stard")]
    [InlineData("Reps. Amin and Sens. Bell of Ala.", "Reps.|Amin|and|Sens.|Bell|of|Ala.")]
    [InlineData("Maj. Gen. A. Haddad of the U.S. Army", "Maj.|Gen.|A.|Haddad|of|the|U.S.|Army")]
    [InlineData("a non-U.S. firm and Lee (D-Calif.)", "a|non-U.S.|firm|and|Lee|(|D|-|Calif.|)")]
    [InlineData("up 5 15/16 points", "up|5|15/16|points")]
    [InlineData("(b. March 1960)", "(|b.|March|1960|)")]
    [InlineData("the pan-Arab summit", "the|pan|-|Arab|summit")]
    [InlineData("``We won't,'' he said", "``|We|wo|n't|,|''|he|said")]
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
    [InlineData('<')]
    [InlineData('*')]
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
