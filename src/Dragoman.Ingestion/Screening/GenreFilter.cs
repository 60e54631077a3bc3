using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Documents;

namespace Dragoman.Ingestion.Screening;

/// <summary>
/// Knows sport, recipes, horoscopes, tables, listings and puzzles. Cautious: two kinds of evidence are wanted, and where governments, troops or courts are at
/// work too ("the ministry boycotts the games") an article is news. Thread-safe.
/// </summary>
public static partial class GenreFilter
{
    private const int Enough = 12_000;

    // Words of politics in an article; from this many on it is news whatever else it speaks of.
    private const int Political = 4;

    /// <summary>The kind of an article.</summary>
    public static GenreGuess Detect(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = article.Text.Length > Enough ? article.Text[..Enough] : article.Text;
        if (Puzzles().Match(article.Title ?? "") is { Success: true } puzzle) return new(ArticleGenre.Puzzle, $"\"{puzzle.Value}\" in the headline");
        // Nearly every article ends here, after a few sentences.
        if (IsPolitical(text)) return new(ArticleGenre.News, "");
        var words = Words().Count(text);
        if (IsTable(text, words) is { } table) return table;
        var signs = Zodiac().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Count();
        if (signs >= 6) return new(ArticleGenre.Horoscope, string.Create(CultureInfo.InvariantCulture, $"{signs} signs of the zodiac"));
        var times = Clock().Count(text);
        if (times >= 12 && times * 12 >= words) return new(ArticleGenre.Listing, string.Create(CultureInfo.InvariantCulture, $"{times} times of day in {words} words"));
        if (Judge(ArticleGenre.Recipe, Cooking().Matches(text), words, isSaid: Said(article, KitchenAddress())) is { } recipe) return recipe;
        return Judge(ArticleGenre.Sport, Game().Matches(text), words, isSaid: Said(article, SportAddress())) ?? new(ArticleGenre.News, "");
    }

    private static bool IsPolitical(string text)
    {
        var match = Politics().Match(text);
        for (var count = 1; match.Success && count < Political; count++) match = match.NextMatch();
        return match.Success;
    }

    private static GenreGuess? IsTable(string text, int words)
    {
        var numbers = Number().Count(text);
        return numbers >= 40 && numbers > words ? new(ArticleGenre.Table, string.Create(CultureInfo.InvariantCulture, $"{numbers} numbers and {words} words")) : null;
    }

    private static bool Said(Article article, Regex address) => article.Url is { } url && address.IsMatch(url);

    // The words of the trade: many and different ones, or a few when the address says so too.
    private static GenreGuess? Judge(ArticleGenre genre, MatchCollection found, int words, bool isSaid)
    {
        var distinct = found.Select(m => m.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var isClear = distinct.Count >= 4 && found.Count >= 6 && found.Count * 60 >= words;
        if (!isClear && !(isSaid && distinct.Count >= 2)) return null;
        return new(genre, $"{string.Join(", ", distinct.Take(4))}{(isSaid ? ", and its address" : "")}");
    }

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.None, 10_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<![\p{L}\d])[+-]?\d[\d.,]*%?(?!\p{L})", RegexOptions.None, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:crossword|sudoku|wordle|quiz|winning numbers|lottery results|word search)\b", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Puzzles();

    [GeneratedRegex(@"\b(?:Aries|Taurus|Gemini|Cancer|Leo|Virgo|Libra|Scorpio|Sagittarius|Capricorn|Aquarius|Pisces|ARIES|TAURUS|GEMINI|CANCER|LEO|VIRGO|LIBRA|SCORPIO|SAGITTARIUS|CAPRICORN|AQUARIUS|PISCES)\b", RegexOptions.None, 10_000)]
    private static partial Regex Zodiac();

    [GeneratedRegex(@"(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)", RegexOptions.None, 10_000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:government|minist(?:er|ers|ry)|president|parliament|lawmakers?|senat(?:e|or)|troops|soldiers?|military|army|sanctions?|embassy|ambassador|diplomat\w*|police|court|protest(?:s|ers)?|boycott\w*|war|killed|arrest\w*|kremlin|opposition|election)\b", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Politics();

    [GeneratedRegex(@"\b(?:tablespoons?|teaspoons?|tbsp|tsp|preheat\w*|whisk\w*|simmer\w*|saucepan|skillet|minced|chopped|diced|drizzle\w*|garnish\w*|marinat\w*|servings|baking (?:sheet|powder|dish)|olive oil|medium heat|until golden)\b", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Cooking();

    [GeneratedRegex(@"[/.](?:recipes?|cooking|food)[/.-]", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex KitchenAddress();

    [GeneratedRegex(@"\b(?:midfielders?|strikers?|goalkeepers?|winger|full-?back|quarterbacks?|touchdowns?|innings?|wickets?|batsm[ae]n|batters?|bowlers?|hat-?trick|half-?time|stoppage time|extra time|penalty (?:shoot-?out|area|kick)|free kick|offside|equali[sz]e[rd]?|relegation|semi-?finals?|quarter-?finals?|play-?offs?|premier league|champions league|la liga|bundesliga|serie a|world cup|head coach|home runs?|rebounds|three-pointers?|slam dunk|power play|face-?off|hockey|tie-?break(?:er)?|break point|grand slam|birdies?|bogeys?|fairway|pole position|peloton|podium|knockout stage|unbeaten|scoreless|goalless|clean sheet|substitute|kick-?off)\b", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Game();

    [GeneratedRegex(@"[/.](?:sports?|football|soccer|cricket|tennis|golf|rugby|nba|nfl|nhl|mlb|f1|formula-?1|basketball|baseball)[/.-]", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex SportAddress();
}
