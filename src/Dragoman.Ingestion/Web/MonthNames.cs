using System.Globalization;
using System.Text;

namespace Dragoman.Ingestion.Web;

/// <summary>Months as feeds and pages name them, in the languages that the news of many countries comes in.</summary>
internal static class MonthNames
{
    // One line a language, January to December, beginnings that tell a month from the others.
    private static readonly string[] Beginnings =
    [
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jan feb mär apr mai jun jul aug sep okt nov dez",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "jan feb maa apr mei jun jul aug sep okt nov dec",
        "jan feb mrt apr maj jun jul aug sep okt nov dec",
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
        "січ лют бер кві тра чер лип сер вер жов лис гру",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "led úno bře dub kvě červn červenc srp zář říj lis pro",
        "oca şub mar nis may haz tem ağu eyl eki kas ara",
        "jan febr márc ápr máj jún júl aug szept okt nov dec",
        "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
        "ian feb mar apr mai iun iul aug sep oct noi dec",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    ];

    private static readonly (string Beginning, int Month)[] All = [.. Beginnings.SelectMany(l => l.Split(' ').Select((w, i) => (Plain(w), i + 1))).Distinct().OrderByDescending(p => p.Item1.Length)];

    /// <summary>The number of the month a word names, 1 to 12; 0 when it names none.</summary>
    public static int Find(string word)
    {
        var plain = Plain(word);
        foreach (var (beginning, month) in All) if (plain.StartsWith(beginning, StringComparison.Ordinal)) return month;
        return 0;
    }

    private static string Plain(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
