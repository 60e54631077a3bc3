using Dragoman.Documents;
using Dragoman.Tagging;

namespace Dragoman.Tests.Tagging;

public class LemmaRulesTests
{
    [Theory]
    [InlineData("expelled", "expel")]
    [InlineData("compelling", "compel")]
    [InlineData("cancelled", "cancel")]
    [InlineData("patrolled", "patrol")]
    [InlineData("shelled", "shell")]
    [InlineData("killing", "kill")]
    [InlineData("recalled", "recall")]
    [InlineData("installed", "install")]
    [InlineData("quelled", "quell")]
    [InlineData("stopped", "stop")]
    [InlineData("visited", "visit")]
    [InlineData("denied", "deny")]
    [InlineData("attacks", "attack")]
    [InlineData("crosses", "cross")]
    [InlineData("resigned", "resign")]
    [InlineData("recognised", "recognise")]
    [InlineData("mediating", "mediate")]
    [InlineData("defeated", "defeat")]
    [InlineData("freed", "free")]
    [InlineData("agreed", "agree")]
    [InlineData("sided", "side")]
    [InlineData("ceded", "cede")]
    [InlineData("joined", "join")]
    [InlineData("vowed", "vow")]
    [InlineData("taxed", "tax")]
    public void Apply_Verb_GivesItsLemma(string form, string lemma) => Assert.Equal(lemma, LemmaRules.Apply(form, Upos.Verb));

    [Theory]
    [InlineData("embassies", "embassy")]
    [InlineData("troops", "troop")]
    [InlineData("crises", "crise")]
    [InlineData("boxes", "box")]
    [InlineData("virus", "virus")]
    [InlineData("congress", "congress")]
    public void Apply_Noun_GivesItsSingularByTheRule(string form, string lemma) => Assert.Equal(lemma, LemmaRules.Apply(form, Upos.Noun));
}
