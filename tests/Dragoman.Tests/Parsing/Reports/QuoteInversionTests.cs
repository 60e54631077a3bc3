using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Parsing.Reports;

namespace Dragoman.Tests.Parsing.Reports;

public class QuoteInversionTests
{
    // The minister said that talks had failed .
    private const string Said = """
        1	The	the	DET	DT	_	2	det	_	_
        2	minister	minister	NOUN	NN	_	3	nsubj	_	_
        3	said	say	VERB	VBD	_	0	root	_	_
        4	that	that	SCONJ	IN	_	7	mark	_	_
        5	talks	talk	NOUN	NNS	_	7	nsubj	_	_
        6	had	have	AUX	VBD	_	7	aux	_	_
        7	failed	fail	VERB	VBN	_	3	ccomp	_	_
        8	.	.	PUNCT	.	_	3	punct	_	_
        """;

    [Theory]
    [InlineData(0, "Talks had failed , the minister said .")]
    [InlineData(1, "\" Talks had failed , \" the minister said .")]
    [InlineData(2, "Talks had failed , said the minister .")]
    [InlineData(7, "“ Talks had failed , ” said the minister .")]
    public void Turn_SentenceWithThat_PutsWhatWasSaidFirst(int variant, string expected)
    {
        var sentence = Read(Said);
        var turned = QuoteInversion.Turn(sentence, Tags(sentence), variant)!.Value; // It has the right shape.
        Assert.Equal(expected, string.Join(' ', turned.Sentence.Words.Select(w => w.Form)));
        Assert.Equal(turned.Sentence.Words.Count, turned.Tags.Length);
        var verb = turned.Sentence.Words.ToList().FindIndex(w => w.Form == "said");
        var content = turned.Sentence.Words.Single(w => w.Form == "failed");
        Assert.Equal(0, turned.Sentence.Words[verb].Head);
        Assert.Equal((verb + 1, DepRel.Ccomp), (content.Head, content.Relation));
        Assert.Single(turned.Sentence.Words, w => w.Head == 0);
    }

    [Fact]
    public void Turn_NoReportedClause_GivesNothing()
    {
        var sentence = Read("1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n");
        Assert.Null(QuoteInversion.Turn(sentence, Tags(sentence), 0));
    }

    private static ConlluSentence Read(string text) => ConlluReader.Read(new StringReader(text)).Single();

    private static TokenTag[] Tags(ConlluSentence sentence) => [.. sentence.Words.Select(w => w.Tag)];
}
