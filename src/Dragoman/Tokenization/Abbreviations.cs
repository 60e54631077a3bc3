namespace Dragoman.Tokenization;

/// <summary>Words whose full stop is their own, and what may follow them.</summary>
internal static class Abbreviations
{
    // After these a sentence goes on: titles and the like always stand before something.
    private static readonly HashSet<string> NeverLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "lt.", "col.", "maj.", "capt.", "sgt.", "cmdr.", "adm.", "brig.", "sen.", "rep.", "gov.", "pres.", "hon.", "rev.", "st.", "mt.", "ft.",
        "vs.", "e.g.", "i.e.", "cf.", "no.", "nos.", "al.", "fig.", "vol.", "pp.", "mlle.", "mme.", "messrs.", "sec.", "amb.", "dep.", "asst.", "supt.", "det.", "cpl.", "pvt.", "spc.", "atty.", "viz.", "ca.", "reps.", "sens.", "govs.", "gens.", "drs.", "profs.", "revs.", "insp.", "msgr.", "cdr.", "pfc.", "fr.", "ext.", "assoc.", "tel.", "v.",
    };

    // These may end a sentence or not.
    private static readonly HashSet<string> SometimesLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "jr.", "sr.", "inc.", "corp.", "co.", "ltd.", "bros.", "etc.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "mon.", "tue.", "tues.", "wed.", "thu.",
        "thurs.", "fri.", "sat.", "sun.", "a.m.", "p.m.", "u.s.", "u.k.", "u.n.", "u.s.a.", "d.c.", "e.u.", "ph.d.", "m.d.", "p.s.", "ave.", "blvd.", "rd.", "dept.", "univ.", "est.", "approx.", "govt.", "ariz.", "calif.",
        "colo.", "conn.", "del.", "fla.", "ga.", "ill.", "ind.", "kan.", "ky.", "la.", "md.", "mass.", "mich.", "minn.", "miss.", "mo.", "mont.", "neb.", "nev.", "okla.", "ore.", "pa.", "tenn.", "tex.", "vt.", "va.", "wash.", "wis.", "wyo.",
        "maj.-gen.", "lt.-gen.", "oz.", "lb.", "lbs.", "ed.", "eds.", "yr.", "yrs.", "min.", "hr.", "hrs.", "ala.", "ark.", "alta.", "ont.", "que.", "sask.", "cal.", "cos.", "sts.", "hwy.", "thur.", "esp.", "ps.", "pty.", "plc.", "seq.",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Never = NeverLast.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Sometimes = SometimesLast.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word that ends in a full stop keeps it: an abbreviation, an initial, or letters with dots between.</summary>
    public static bool EndsWithFullStop(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word.Length > 12) return false;
        if (word.Length == 2) return char.IsUpper(word[0]);
        return ((Never.Contains(word) || Sometimes.Contains(word)) && !IsCommonWord(word)) || IsDotted(word);
    }

    /// <summary>Whether a sentence never ends with this abbreviation.</summary>
    public static bool IsNeverLast(ReadOnlySpan<char> word) => (Never.Contains(word) && word is not ("ft." or "sec.")) || (word.Length == 2 && char.IsUpper(word[0]));

    // Month and state names that are words of their own only with a capital.
    private static bool IsCommonWord(ReadOnlySpan<char> word) => char.IsLower(word[0]) && word is "mar." or "sun." or "sat." or "del." or "ill." or "ind." or "mass." or "miss." or "wash." or "ore." or "la." or "ga." or "pa." or "mo." or "min." or "est." or "co." or "ed." or "rep." or "reps." or "fig." or "cal." or "ark." or "cos." or "fr." or "que.";

    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        // X.Y. with single letters: U.S., J.F.K., p.m.
        if (word.Length % 2 != 0) return false;
        for (var i = 0; i < word.Length; i += 2) if (!char.IsLetter(word[i]) || word[i + 1] != '.') return false;
        return true;
    }
}
