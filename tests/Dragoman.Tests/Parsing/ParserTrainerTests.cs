using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Parsing;

namespace Dragoman.Tests.Parsing;

public sealed class ParserTrainerTests : IDisposable
{
    private const string Treebank = """
        1	The	the	DET	DT	_	2	det	_	_
        2	minister	minister	NOUN	NN	_	3	nsubj	_	_
        3	met	meet	VERB	VBD	_	0	root	_	_
        4	envoys	envoy	NOUN	NNS	_	3	obj	_	_
        5	.	.	PUNCT	.	_	3	punct	_	_

        1	Troops	troops	NOUN	NNS	_	2	nsubj	_	_
        2	left	leave	VERB	VBD	_	0	root	_	_
        3	the	the	DET	DT	_	4	det	_	_
        4	town	town	NOUN	NN	_	2	obj	_	_
        5	.	.	PUNCT	.	_	2	punct	_	_

        1	Talks	talk	NOUN	NNS	_	3	nsubj	_	_
        2	have	have	AUX	VBP	_	3	aux	_	_
        3	failed	fail	VERB	VBN	_	0	root	_	_
        4	.	.	PUNCT	.	_	3	punct	_	_

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-parser-").FullName;

    [Fact]
    public void Train_AFewSentences_LearnsThemAndGivesTheSameBytesAgain()
    {
        using var reader = new StringReader(Treebank);
        var gold = ConlluReader.Read(reader).ToList();
        var (one, two) = (Train(gold, "one.model"), Train(gold, "two.model"));
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));

        var document = Tagged(gold);
        DependencyParser.Load(one).Annotate(document);
        Assert.Equal(Heads(gold), document.Arcs.Items.ToArray().Select((a, i) => (a.Head < 0 ? 0 : a.Head - First(document, i) + 1, a.Relation)));
        // Alone, a model decides as it does in an ensemble with itself.
        var ensemble = Tagged(gold);
        new ParserEnsemble([DependencyParser.Load(one), DependencyParser.Load(two)]).Annotate(ensemble);
        Assert.Equal(document.Arcs.Items.ToArray(), ensemble.Arcs.Items.ToArray());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Train(List<ConlluSentence> gold, string name)
    {
        var path = Path.Combine(_folder, name);
        var options = new ParserTrainerOptions { Width = 16, Layers = 2, Hidden = 32, LabelWidth = 16, ArcWidth = 16, Epochs = 300, BatchWords = 10, Dropout = 0.05f, WordDropout = 0, MinCount = 1, Rate = 0.02f };
        new ParserTrainer(options).Train(gold, gold.ConvertAll(s => s.Words.Select(w => w.Tag).ToArray()), [], path, (_, _) => { }).Save();
        return path;
    }

    private static Document Tagged(List<ConlluSentence> gold)
    {
        var document = ConlluDocument.From(gold);
        gold.SelectMany(s => s.Words).Select(w => w.Tag).ToArray().CopyTo(document.Tags.Allocate(document.Tokens.Count));
        return document;
    }

    private static int First(Document document, int token) => document.Sentences.Items.ToArray().Last(s => s.FirstToken <= token).FirstToken;

    private static IEnumerable<(int Head, DepRel Relation)> Heads(List<ConlluSentence> gold) => gold.SelectMany(s => s.Words).Select(w => (w.Head, w.Relation));
}
