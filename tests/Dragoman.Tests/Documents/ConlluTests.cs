using Dragoman.Documents.Conllu;

namespace Dragoman.Tests.Documents;

public class ConlluTests
{
    private const string Text = """
        # newdoc id = d1
        # sent_id = d1-1
        # text = They don't agree.
        1	They	they	PRON	PRP	Case=Nom|Number=Plur|Person=3|PronType=Prs	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin	4	aux	_	_
        3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
        4	agree	agree	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        """;

    [Fact]
    public void Read_SentenceWithMultiwordToken_GivesItsWords()
    {
        var sentence = Read(Text).Single();
        Assert.Equal(["They", "do", "n't", "agree", "."], sentence.Words.Select(w => w.Form));
        Assert.Equal([false, false, true, false, false], sentence.Words.Select(w => w.Joined));
        Assert.Equal([true, false, true, false, true], sentence.Words.Select(w => w.SpaceAfter));
        Assert.Equal(("d1", true), (sentence.DocumentId, sentence.StartsDocument));
    }

    [Fact]
    public void From_Sentences_GivesTokensThatPointToTheirWords()
    {
        var document = ConlluDocument.From(Read(Text));
        Assert.Equal("They don't agree.", document.Text);
        for (var i = 0; i < 5; i++) Assert.Equal(Read(Text)[0].Words[i].Form, document.Word(i).ToString());
    }

    [Theory]
    [InlineData("1\tone\n", "10 expected")]
    [InlineData("2\ta\ta\tX\tX\t_\t0\troot\t_\t_\n", "1 expected")]
    [InlineData("1\ta\ta\tX\tX\t_\tzero\troot\t_\t_\n", "no number")]
    [InlineData("1\ta\ta\tX\tX\t_\t7\troot\t_\t_\n", "has 1 words")]
    public void Read_BrokenLine_SaysWhatWasExpected(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    private static List<ConlluSentence> Read(string text) => [.. ConlluReader.Read(new StringReader(text))];
}
