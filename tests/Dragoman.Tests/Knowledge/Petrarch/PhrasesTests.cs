using Dragoman.Knowledge.Petrarch;

namespace Dragoman.Tests.Knowledge.Petrarch;

public class PhrasesTests
{
    [Theory]
    [InlineData("PEOPLE_OF_THE_MARSH_", "People of the Marsh")]
    [InlineData("AL-SUMUD", "Al-Sumud")]
    [InlineData("O'BRIEN'S_MEN", "O'Brien's Men")]
    [InlineData("UDA_", "UDA")]
    [InlineData("LANTERN,_THE_", "The Lantern")]
    [InlineData("R.K._VOSS,_JR.", "R.K. Voss")]
    public void Name_IsWrittenAsInNews(string phrase, string name) => Assert.Equal(name, Phrases.Name(phrase));

    [Theory]
    [InlineData("ferryman", "ferrymen")]
    [InlineData("deputy", "deputies")]
    [InlineData("boss", "bosses")]
    [InlineData("minister of trade", "ministers of trade")]
    [InlineData("day", "days")]
    public void Plural_OfThePrincipalWord(string one, string many) => Assert.Equal(many, Phrases.Plural(one));
}
