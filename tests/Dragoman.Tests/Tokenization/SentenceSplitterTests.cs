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
    [InlineData("OSLO (Agency) - Ministers met. They left.", "OSLO (Agency) -|Ministers met.|They left.")]
    [InlineData("PORT LOUIS, March 3 (Agency) -- The port reopened, officials said. Ships waited.", "PORT LOUIS, March 3 (Agency) --|The port reopened, officials said.|Ships waited.")]
    [InlineData("GENEVA — Envoys from both sides met Dr. Amal Haddad. No deal was reached.", "GENEVA —|Envoys from both sides met Dr. Amal Haddad.|No deal was reached.")]
    [InlineData("Lt. Gen. Paul Reyes spoke. Col. Ada Lund did not.", "Lt. Gen. Paul Reyes spoke.|Col. Ada Lund did not.")]
    [InlineData("Sens. Ruiz and Bell met Reps. Ito and Diaz. All agreed.", "Sens. Ruiz and Bell met Reps. Ito and Diaz.|All agreed.")]
    [InlineData("Gov. J. T. Marsh signed it. H. B. Cole objected.", "Gov. J. T. Marsh signed it.|H. B. Cole objected.")]
    [InlineData("Sgt. Maj. Otto Klein fell near Ft. Dorn. Two men were hurt.", "Sgt. Maj. Otto Klein fell near Ft. Dorn.|Two men were hurt.")]
    [InlineData("The bishop, Msgr. Luca Conti, and Fr. Paolo Neri prayed. Crowds sang.", "The bishop, Msgr. Luca Conti, and Fr. Paolo Neri prayed.|Crowds sang.")]
    [InlineData("They chose Plan B. The first had failed.", "They chose Plan B.|The first had failed.")]
    [InlineData("Neither she nor I. We all refused.", "Neither she nor I.|We all refused.")]
    [InlineData("U.S. and U.N. envoys left. The E.U. stayed.", "U.S. and U.N. envoys left.|The E.U. stayed.")]
    [InlineData("The order came from the U.S. It was obeyed.", "The order came from the U.S.|It was obeyed.")]
    [InlineData("A non-U.S. company won. Others lost.", "A non-U.S. company won.|Others lost.")]
    [InlineData("Rep. Ann Lee (D-Calif.) voted no. The bill failed.", "Rep. Ann Lee (D-Calif.) voted no.|The bill failed.")]
    [InlineData("He moved to Washington, D.C. His aides followed.", "He moved to Washington, D.C.|His aides followed.")]
    [InlineData("A judge in Mobile, Ala., agreed. Lawyers for Orion Inc. did not.", "A judge in Mobile, Ala., agreed.|Lawyers for Orion Inc. did not.")]
    [InlineData("The court cited Abel v. Cain again. It is law.", "The court cited Abel v. Cain again.|It is law.")]
    [InlineData("Polls opened at 7 a.m. and closed at 8 p.m. on Nov. 5. Turnout was low.", "Polls opened at 7 a.m. and closed at 8 p.m. on Nov. 5.|Turnout was low.")]
    [InlineData("Sanctions from Jan. 1 hit 3.5 million people. Prices rose 12.4 pct.", "Sanctions from Jan. 1 hit 3.5 million people.|Prices rose 12.4 pct.")]
    [InlineData("The house at No. 12 burned. Was anyone inside? No. All had left.", "The house at No. 12 burned.|Was anyone inside?|No.|All had left.")]
    [InlineData("A pre-Sept. 11 policy was dropped. Nobody objected.", "A pre-Sept. 11 policy was dropped.|Nobody objected.")]
    [InlineData("He was born there (b. March 1960). She was not.", "He was born there (b. March 1960).|She was not.")]
    [InlineData("The town fell in 1944. 1945 brought peace.", "The town fell in 1944.|1945 brought peace.")]
    [InlineData("It cost US$4.5bn. Half was lost.", "It cost US$4.5bn.|Half was lost.")]
    [InlineData("\"We are ready,\" the minister said. \"We will not wait.\"", "\"We are ready,\" the minister said.|\"We will not wait.\"")]
    [InlineData("“Will they come?” asked Mr. Sato. “They must!” she said.", "“Will they come?” asked Mr. Sato.|“They must!” she said.")]
    [InlineData("“It is over.” The hall fell silent.", "“It is over.”|The hall fell silent.")]
    [InlineData("He called the ‘smart!’ missiles useless. Nobody laughed.", "He called the ‘smart!’ missiles useless.|Nobody laughed.")]
    [InlineData("The general said 'We fight on.' Then he left.", "The general said 'We fight on.'|Then he left.")]
    [InlineData("\"No. We refuse,\" the envoy said.", "\"No.|We refuse,\" the envoy said.")]
    [InlineData("They agreed (after a long night.) The text is short.", "They agreed (after a long night.)|The text is short.")]
    [InlineData("Is it war? is it peace? Nobody knows.", "Is it war?|is it peace?|Nobody knows.")]
    [InlineData("we left early. they stayed on.", "we left early.|they stayed on.")]
    [InlineData("Great news! :-) See you there.", "Great news! :-)|See you there.")]
    [InlineData("He was sent to Dulwich. [17] His school closed.", "He was sent to Dulwich. [17]|His school closed.")]
    [InlineData("Ministers meet in Oslo Saturday, January 31, 2009", "Ministers meet in Oslo|Saturday, January 31, 2009")]
    [InlineData("Friday, May 7, 2021 Ministers met in Oslo.", "Friday, May 7, 2021|Ministers met in Oslo.")]
    [InlineData("They will meet on Saturday, January 31, 2009", "They will meet on Saturday, January 31, 2009")]
    [InlineData("On Saturday, January 31, 2009, ministers met in Oslo.", "On Saturday, January 31, 2009, ministers met in Oslo.")]
    [InlineData("The fleet in port Image: Jane Roe.", "The fleet in port|Image: Jane Roe.")]
    [InlineData("The firms (Nova Ltd. and Alta Corp.) merged. Shares fell.", "The firms (Nova Ltd. and Alta Corp.) merged.|Shares fell.")]
    [InlineData("Talks stalled … and resumed. Then came a truce.", "Talks stalled … and resumed.|Then came a truce.")]
    [InlineData("The Rev. Tom Hall, the Hon. Jo Fry, etc. attended. Few spoke.", "The Rev. Tom Hall, the Hon. Jo Fry, etc. attended.|Few spoke.")]
    [InlineData("Write to press@example.org. Or call 555-0142. Thank you.", "Write to press@example.org.|Or call 555-0142.|Thank you.")]
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
