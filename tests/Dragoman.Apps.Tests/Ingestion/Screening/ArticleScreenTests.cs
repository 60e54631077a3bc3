using Dragoman.Documents;
using Dragoman.Ingestion.Screening;

namespace Dragoman.Apps.Tests.Ingestion.Screening;

public sealed class ArticleScreenTests
{
    private const string Match = "Harbour United came from behind to beat Hill Rovers 3-2. Striker Ola Berg scored a hat-trick, his third equaliser of the season coming in stoppage time. The visitors had led at half-time through a free kick that the goalkeeper misjudged. A substitute won the semi-final from close range. The head coach praised his midfielders.";
    private const string Stew = "Preheat the oven. Heat two tablespoons of olive oil in a saucepan and add the chopped onion and minced garlic. Stir over medium heat, add a teaspoon of cumin, and simmer for an hour. Whisk the yoghurt and garnish with parsley. Makes four servings.";
    private const string Stars = "Aries: a good day for letters. Taurus: rest. Gemini: call a friend. Cancer: be patient. Leo: spend less. Virgo: tidy up. Libra: someone attacks your plans.";
    private const string Evening = "18.00 News 18.30 Weather 18.45 The Harbour 19.30 Quiz 20.00 News 20.15 Film 22.00 News 22.15 Talk 23.00 Night 23.30 Music 23.45 Sport 23.55 News";
    private const string Boycott = "The government said on Tuesday that its ministers would boycott the World Cup. The president told the head coach and the players, among them the goalkeeper and two strikers, that the embassy had warned of protests at the semi-final. The opposition called it a diplomatic own goal before the quarter-final.";
    private const string Riot = "Police arrested forty people after the semi-final. Two men were killed when supporters attacked the goalkeeper's house, the ministry said. Soldiers guarded the head coach and the strikers until the kick-off.";

    [Theory]
    [InlineData(ArticleGenre.Sport, Match, null, null)]
    [InlineData(ArticleGenre.Sport, "The striker left at half-time after an attack of cramp.", null, "https://post.example/sport/12")]
    [InlineData(ArticleGenre.Recipe, Stew, null, null)]
    [InlineData(ArticleGenre.Horoscope, Stars, null, null)]
    [InlineData(ArticleGenre.Listing, Evening, null, null)]
    [InlineData(ArticleGenre.Puzzle, "1 across: a capital that fell.", "The Saturday crossword", null)]
    [InlineData(ArticleGenre.News, Boycott, null, "https://post.example/sport/13")]
    [InlineData(ArticleGenre.News, Riot, null, "https://post.example/football/14")]
    [InlineData(ArticleGenre.News, "The two countries opened talks on Monday with the goal of ending the strike; the match was even, a diplomat said.", null, null)]
    [InlineData(ArticleGenre.News, "Ministers from Cancer-free zones met Leo Varga in Libra Street.", null, null)]
    public void Detect_Article_NamesItsKind(ArticleGenre genre, string text, string? title, string? url) => Assert.Equal(genre, GenreFilter.Detect(Of(text, title, url)).Genre);

    [Fact]
    public void Detect_TableOfPrices_IsATable()
    {
        var table = "Closing rates\n\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"ABC {100 + i}.25 +0.{i:00} {i * 31}\n"));
        Assert.Equal(ArticleGenre.Table, GenreFilter.Detect(Of(table)).Genre);
    }

    [Fact]
    public void Reason_Samples_AreAllCoded() => Assert.All(Samples.Articles(), a => Assert.Null(new ArticleScreen().Reason(a)));

    [Fact]
    public void Reason_Sport_SaysWhyAndHowToKeepIt()
    {
        var reason = new ArticleScreen().Reason(Of(Match));
        Assert.StartsWith("sport: striker, hat-trick", reason, StringComparison.Ordinal);
        Assert.EndsWith("--keep sport codes it too", reason, StringComparison.Ordinal);
        Assert.Null(new ArticleScreen(new HashSet<ArticleGenre> { ArticleGenre.Sport }).Reason(Of(Match)));
    }

    [Theory]
    [InlineData("Der Minister sagte am Montag, dass die Regierung den neuen Rat nicht anerkennen werde.", "en", "language de (it declares en); only English is coded")]
    [InlineData("Der Minister sagte am Montag, dass die Regierung den neuen Rat nicht anerkennen werde.", null, "language de; only English is coded")]
    [InlineData("Hallo.", "de-AT", "language de-AT; only English is coded")]
    [InlineData("The minister said on Monday that the government would not recognise the new council.", "de", null)]
    [InlineData("Hello.", "en-GB", null)]
    [InlineData("Hello.", null, null)]
    public void Reason_Language_IsThatOfTheTextWhereItIsClear(string text, string? declared, string? expected) =>
        Assert.Equal(expected, new ArticleScreen().Reason(Of(text) with { Language = declared }));

    private static Article Of(string text, string? title = null, string? url = null) => new() { Id = "1", Title = title, Body = text, Url = url };
}
