using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Dates;

// What begins with a figure, and years.
internal readonly ref partial struct DateGrammar
{
    private DateReading? Digits(int token)
    {
        var word = document.Word(token);
        if (Numeric(token) is { } numeric) return numeric;
        if (word[^1] == 's') return Decade(word) is { } decade && (word.Length == 5 || Is(token - 1, "the")) ? new DateReading(decade, token + 1) : null;
        if (Year(word) is { } year) return YearFirst(token, year);
        if (DayNumber(token) is { } day && DayFirst(token, day) is { } dated) return dated;
        if (word.Length > 2 && !char.IsAsciiDigit(word[^1]) && DayNumber(token) is { } ordinal) return OrdinalFirst(token, ordinal);
        return Counted(token);
    }

    private DateReading? YearFirst(int token, int year)
    {
        var end = token + 1;
        if (IsDash(end) && end + 1 < endToken)
        {
            // "2012-2017", "2024-25".
            if (Year(end + 1) is { } until && until > year) return new DateReading(Period.OfYears(year, until, DateBasis.Explicit), end + 2);
            if (document.Word(end + 1).Length == 2 && Number(end + 1, 0, 99) is { } two && two > year % 100) return new DateReading(Period.OfYears(year, (year / 100 * 100) + two, DateBasis.Explicit), end + 2);
        }
        return IsYear(token, year) ? new DateReading(Period.OfYears(year, year, DateBasis.Explicit), end) : null;
    }

    // A bare year needs a preposition, another year or a noun it dates: 1,500 troops and 2000 dollars are none.
    private bool IsYear(int token, int year)
    {
        if (IsUnitOfMeasure(token + 1)) return false;
        if (token == firstToken) return year >= 1800 && token + 1 < endToken && document.Tags[token + 1].Upos is Upos.Aux or Upos.Verb;
        if (Is(token - 1, "year") || Is(token - 1, "in") || Is(token - 1, "since") || Is(token - 1, "during") || Is(token - 1, "until") || Is(token - 1, "till") || Is(token - 1, "circa")) return true;
        if (year < 1800) return false;
        var counts = token + 1 < endToken && document.Tags[token + 1].Upos is Upos.Noun or Upos.Adj && !Is(token + 1, "onwards") && !Is(token + 1, "onward");
        if (Is(token - 1, "of") || Is(token - 1, "from") || Is(token - 1, "by") || Is(token - 1, "after") || Is(token - 1, "before") || Is(token - 1, "through") || Is(token - 1, "for") || Is(token - 1, "between")
            || Is(token - 1, "around") || Is(token - 1, "about") || Is(token - 1, "late") || Is(token - 1, "early") || Is(token - 1, "to") || Is(token - 1, "than") || Is(token - 1, "throughout") || Is(token - 1, "("))
            return !counts || (IsDetermined(token) && Dates(token));
        // "in 1982, 1990 and 2004"
        if (Is(token - 1, ",") || Is(token - 1, "and") || Is(token - 1, "or")) return Year(token - 2) is not null || (Is(token - 2, ",") && Year(token - 3) is not null);
        return IsDetermined(token) && Dates(token);
    }

    private bool IsDetermined(int token) => document.Tags[token - 1] is { Upos: Upos.Det } or { Xpos: Xpos.Pos or Xpos.PrpPoss };

    // "the 2015 deal" and "the 2003 American invasion" are dated; "the 2022 World Cup" is a name, "the 2000 soldiers" are counted.
    private bool Dates(int token)
    {
        for (var next = token + 1; next < endToken && next < token + 6; next++)
        {
            var tag = document.Tags[next];
            if (tag.Upos == Upos.Noun) return Year(token) % 100 != 0 || tag.Xpos != Xpos.Nns || IsHeld(next);
            if (tag.Upos is not (Upos.Propn or Upos.Adj or Upos.Verb or Upos.Num) && !IsDash(next) && tag.Xpos != Xpos.Pos) return false;
        }
        return false;
    }

    private bool IsHeld(int token) => document.Lemmas[token] is "election" or "talk" or "accord" or "attack" or "protest" or "summit" or "poll" or "riot" or "bombing";

    private bool IsUnitOfMeasure(int token) => token < endToken && document.Lemmas[token] is "metre" or "meter" or "km" or "kilometre" or "kilometer" or "mile" or "dollar" or "euro" or "ton" or "tonne" or "people" or "troop"
        or "soldier" or "man" or "percent" or "hour" or "gmt" or "GMT" or "%" or "foot" or "barrel" or "pound" or "kg" or "tent" or "person";
}
