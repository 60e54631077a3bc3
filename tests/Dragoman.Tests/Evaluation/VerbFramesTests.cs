using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Evaluation;

namespace Dragoman.Tests.Evaluation;

public class VerbFramesTests
{
    private const string Gold = """
        1	Troops	troops	NOUN	NNS	_	2	nsubj	_	_
        2	left	leave	VERB	VBD	_	0	root	_	_
        3	town	town	NOUN	NN	_	2	obj	_	_
        4	today	today	NOUN	NN	_	2	obl:unmarked	_	_

        """;

    [Theory]
    [InlineData(DepRel.Nsubj, DepRel.Obj, DepRel.OblUnmarked, 1)]
    // A circumstance is no core argument: where it hangs does not matter.
    [InlineData(DepRel.Nsubj, DepRel.Obj, DepRel.Advmod, 1)]
    [InlineData(DepRel.Nsubj, DepRel.Obl, DepRel.OblUnmarked, 0)]
    [InlineData(DepRel.NsubjPass, DepRel.Obj, DepRel.OblUnmarked, 0)]
    // An argument too many is wrong as well.
    [InlineData(DepRel.Nsubj, DepRel.Obj, DepRel.Ccomp, 0)]
    public void Of_Parse_CountsWholeFrames(DepRel first, DepRel second, DepRel third, int right)
    {
        var sentence = ConlluReader.Read(new StringReader(Gold)).Single();
        Arc[] arcs = [new(11, first), new(-1, DepRel.Root), new(11, second), new(11, third)];
        Assert.Equal(new VerbFrames(1, right), VerbFrames.Of(sentence, arcs, firstToken: 10));
    }
}
