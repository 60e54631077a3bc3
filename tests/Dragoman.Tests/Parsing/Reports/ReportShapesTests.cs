using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Parsing.Reports;

namespace Dragoman.Tests.Parsing.Reports;

public class ReportShapesTests
{
    // The minister said that the talks will fail .
    private const string Said = """
        1	The	the	DET	DT	_	2	det	_	_
        2	minister	minister	NOUN	NN	_	3	nsubj	_	_
        3	said	say	VERB	VBD	_	0	root	_	_
        4	that	that	SCONJ	IN	_	8	mark	_	_
        5	the	the	DET	DT	_	6	det	_	_
        6	talks	talk	NOUN	NNS	_	8	nsubj	_	_
        7	will	will	AUX	MD	_	8	aux	_	_
        8	fail	fail	VERB	VB	_	3	ccomp	_	_
        9	.	.	PUNCT	.	_	3	punct	_	_

        """;

    [Fact]
    public void Headline_Future_BecomesAnInfinitiveWithoutArticles()
    {
        var words = Made(ReportShapes.Headline);
        Assert.Equal(["Talks", "to", "fail"], words.Take(3).Select(w => w.Form));
        Assert.DoesNotContain(words, w => w.Form is "the" or "The" or ".");
        Assert.Equal(DepRel.Mark, words[1].Relation);
        AssertArc(words, "fail", DepRel.Ccomp, w => w.Tag.Xpos == Xpos.Vbz);
    }

    [Fact]
    public void Middle_SubjectFirst_MakesTheReportAnAside()
    {
        var words = Made(ReportShapes.Middle);
        Assert.Equal(["The", "talks", ","], words.Take(3).Select(w => w.Form));
        Assert.Equal(["will", "fail", "."], words.TakeLast(3).Select(w => w.Form));
        AssertArc(words, "said", DepRel.Parataxis, w => w.Form == "fail");
    }

    [Fact]
    public void Raised_Future_HangsSubjectAndInfinitiveOnThePassive()
    {
        var words = Made(ReportShapes.Raised);
        Assert.Equal(["The", "talks"], words.Take(2).Select(w => w.Form));
        AssertArc(words, "talks", DepRel.NsubjPass, w => w.Tag.Xpos == Xpos.Vbn);
        AssertArc(words, "fail", DepRel.Xcomp, w => w.Tag.Xpos == Xpos.Vbn);
    }

    [Fact]
    public void Impersonal_Report_KeepsWhatWasSaidAsComplement() => AssertArc(Made(ReportShapes.Impersonal), "fail", DepRel.Ccomp, w => w.Tag.Xpos == Xpos.Vbn);

    [Fact]
    public void Colon_Report_KeepsWhatWasSaidAsComplement() => AssertArc(Made(ReportShapes.Colon), "fail", DepRel.Ccomp, w => w.Form == "said");

    [Fact]
    public void Nested_TwoReports_TheInnerVerbIsTheOutersComplement()
    {
        var words = Assemble(ReportShapes.Nested(Take(), Take(), new Random(1)));
        var verbs = words.Where(w => w.Tag.Xpos == Xpos.Vbd).ToList();
        Assert.Equal(2, verbs.Count);
        Assert.Equal((0, DepRel.Ccomp), (verbs[0].Head, verbs[1].Relation));
    }

    [Fact]
    public void From_TheSameSentences_GivesTheSameTwice()
    {
        var sentence = Read();
        TokenTag[][] tags = [Tags(sentence)];
        var (one, two) = (ReportSynthesis.From([sentence], tags, 3), ReportSynthesis.From([sentence], tags, 3));
        Assert.True(one.Count >= 5);
        Assert.Equal(one.Select(r => string.Join(' ', r.Sentence.Words)), two.Select(r => string.Join(' ', r.Sentence.Words)));
        Assert.All(one, r => Assert.Single(r.Sentence.Words, w => w.Head == 0));
    }

    [Fact]
    public void Normalize_Aside_BecomesTheHead()
    {
        // The plan , he said , would fail .
        var (document, arcs) = Parsed("The plan , he said , would fail .", [1, 7, 4, 4, 7, 4, 7, -1, 7],
            [DepRel.Det, DepRel.Nsubj, DepRel.Punct, DepRel.Nsubj, DepRel.Parataxis, DepRel.Punct, DepRel.Aux, DepRel.Root, DepRel.Punct], verb: 4);
        ReportOrder.Normalize(document, document.Sentences[0], arcs);
        Assert.Equal(new Arc(-1, DepRel.Root), arcs[4]);
        Assert.Equal(new Arc(4, DepRel.Ccomp), arcs[7]);
        Assert.Equal(new Arc(7, DepRel.Nsubj), arcs[1]);
    }

    [Fact]
    public void Normalize_NeighbourThatReportsNothing_Stays()
    {
        var (document, arcs) = Parsed("Prices fell , he left .", [1, -1, 4, 4, 1, 1], [DepRel.Nsubj, DepRel.Root, DepRel.Punct, DepRel.Nsubj, DepRel.Parataxis, DepRel.Punct], verb: 4);
        var before = (Arc[])arcs.Clone();
        ReportOrder.Normalize(document, document.Sentences[0], arcs);
        Assert.Equal(before, arcs);
    }

    private static (Document Document, Arc[] Arcs) Parsed(string text, int[] heads, DepRel[] relations, int verb)
    {
        var words = text.Split(' ').Select(w => new ConlluWord(w, w, default, 0, DepRel.Dep, Joined: false, SpaceAfter: true)).ToList();
        var document = ConlluDocument.From([new ConlluSentence(null, null, StartsDocument: false, StartsParagraph: false, null, words)]);
        document.Tags.Allocate(words.Count)[verb] = new TokenTag(Upos.Verb, Xpos.Vbd, default);
        return (document, [.. heads.Select((head, i) => new Arc(head, relations[i]))]);
    }

    private static IReadOnlyList<ConlluWord> Made(Func<Report, Random, List<DraftWord>?> shape) => Assemble(shape(Take(), new Random(1)));

    private static IReadOnlyList<ConlluWord> Assemble(List<DraftWord>? words)
    {
        Assert.NotNull(words);
        return DraftWord.Assemble(words).Sentence.Words;
    }

    private static void AssertArc(IReadOnlyList<ConlluWord> words, string form, DepRel relation, Predicate<ConlluWord> head)
    {
        var word = words.Single(w => w.Form == form);
        Assert.Equal(relation, word.Relation);
        Assert.True(head(words[word.Head - 1]), words[word.Head - 1].Form);
    }

    private static Report Take()
    {
        var sentence = Read();
        return Report.Of(sentence, Tags(sentence))!; // It has the shape.
    }

    private static ConlluSentence Read() => ConlluReader.Read(new StringReader(Said)).Single();

    private static TokenTag[] Tags(ConlluSentence sentence) => [.. sentence.Words.Select(w => w.Tag)];
}
