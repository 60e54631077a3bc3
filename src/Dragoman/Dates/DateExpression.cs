using System.Globalization;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Dates;

/// <summary>Reads one temporal expression at a token: a full date, a weekday, "yesterday", "last month", a year.</summary>
internal readonly ref struct DateExpression(Document document, int endToken, DateOnly? published)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The date that begins at the token and the token after it; null when none does. After "since" it runs up to publication.</summary>
    public (EventDate Date, int End)? At(int token)
    {
        if (Read(token) is not { } found) return null;
        var since = token > 0 && document.Word(token - 1) is "since" or "Since";
        return since && published is { } today && found.Date.Start <= today ? (found.Date with { End = today }, found.End) : found;
    }

    private (EventDate Date, int End)? Read(int token)
    {
        var word = document.Word(token);
        if (Ago(token) is { } ago) return ago;
        if (word.Length < 3 && !char.IsDigit(word[0])) return null;
        if (Third(token) is { } third) return third;
        if (Month(token) is > 0 and var month) return FromMonth(token, month);
        if (char.IsDigit(word[0])) return FromNumber(token);
        if (Weekday(token) is >= 0 and var weekday) return FromWeekday(token, weekday);
        return Relative(token);
    }

    // "three days ago" is a day, "two weeks ago" the week around that day, and so on up to "ten years ago".
    private (EventDate, int)? Ago(int token)
    {
        if (token + 2 >= endToken || !Is(token + 2, "ago") || Count(token) is not { } count) return null;
        var unit = document.Word(token + 1).TrimEnd('s');
        var precision = unit switch
        {
            "day" => DatePrecision.Day,
            "week" => DatePrecision.Week,
            "month" => DatePrecision.Month,
            "year" => DatePrecision.Year,
            _ => (DatePrecision?)null,
        };
        if (precision is not { } known) return null;
        if (published is not { } today) return Unresolved(token, token + 3, known);
        var end = token + 3;
        switch (known)
        {
            case DatePrecision.Day:
                return Range(today.AddDays(-count), today.AddDays(-count), known, DateBasis.Relative, token, end);
            case DatePrecision.Week:
                var monday = Monday(today).AddDays(-7 * count);
                return Range(monday, monday.AddDays(6), known, DateBasis.Relative, token, end);
            case DatePrecision.Month:
                var then = today.AddMonths(-count);
                return MonthOf(then.Year, then.Month, token, end, DateBasis.Relative);
            default:
                var year = today.Year - count;
                return Range(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), known, DateBasis.Relative, token, end);
        }
    }

    // "early March" is its first ten days, "late 2019" its last four months.
    private (EventDate, int)? Third(int token)
    {
        var part = document.Word(token) switch
        {
            "early" or "Early" => 0,
            ['m' or 'M', 'i', 'd', '-', _, ..] => 1,
            "late" or "Late" => 2,
            _ => -1,
        };
        // "mid-March" is one word.
        var inner = part == 1 ? token : token + 1;
        if (part < 0 || inner >= endToken) return null;
        var word = document.Word(inner)[(part == 1 ? 4 : 0)..];
        if (Month(word) is > 0 and var month)
        {
            if (FromMonth(inner, month) is not { } found || found.Item1.Precision != DatePrecision.Month || found.Item1.Start is not { } first || found.Item1.End is not { } last)
                return null;
            return Range(first.AddDays(10 * part), part == 2 ? last : first.AddDays((10 * part) + 9), DatePrecision.Month, found.Item1.Basis, token, found.Item2);
        }
        if (Year(word) is not { } year) return null;
        var start = new DateOnly(year, 1 + (4 * part), 1);
        return Range(start, start.AddMonths(4).AddDays(-1), DatePrecision.Year, DateBasis.Explicit, token, inner + 1);
    }

    private int? Count(int token)
    {
        var word = document.Word(token);
        if (word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase)) return 1;
        // Beyond twelve newswire writes figures.
        return SmallNumbers.Parse(word) is >= 1 and <= 12 and var small ? small : Number(token, 1, 99);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private (EventDate, int)? FromMonth(int token, int month)
    {
        // "may" the modal is written small; "March" as a verb hardly ever takes a number.
        var next = Number(token + 1, 1, 31);
        if (next is { } day)
        {
            var comma = Is(token + 2, ",") ? token + 3 : token + 2;
            return Year(comma) is { } year ? Day(year, month, day, token, comma + 1, DateBasis.Explicit) : Near(month, day, token, token + 2);
        }
        if (Year(token + 1) is { } only) return MonthOf(only, month, token, token + 2, DateBasis.Explicit);
        if (month == 5 && document.Tags[token].Upos == Upos.Aux) return null;
        if (document.Tags[token].Upos is not Upos.Propn and not Upos.Noun) return null;
        if (published is not { } today) return Unresolved(token, token + 1, DatePrecision.Month);
        return MonthOf(NearestYear(today, month, 1), month, token, token + 1, DateBasis.Relative);
    }

    private (EventDate, int)? FromNumber(int token)
    {
        var word = document.Word(token);
        if (word.Length == 5 && word[4] == 's' && word[3] == '0' && int.TryParse(word[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var decade) && decade is >= 1800 and <= 2100)
            return Range(new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31), DatePrecision.Year, DateBasis.Explicit, token, token + 1);
        if (word.Length == 10 && DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return Day(iso.Year, iso.Month, iso.Day, token, token + 1, DateBasis.Explicit);
        if (Number(token, 1, 31) is { } day && Month(token + 1) is > 0 and var month)
            return Year(token + 2) is { } year ? Day(year, month, day, token, token + 3, DateBasis.Explicit) : Near(month, day, token, token + 2);
        // A bare year needs "in", "since", "of", "from" … before it: 1,500 troops and 2000 dollars are none.
        if (Year(token) is { } only && token > 0 && document.Word(token - 1) is "in" or "In" or "since" or "Since" or "of" or "from" or "by" or "until" or "during" or "after" or "before")
            return Range(new DateOnly(only, 1, 1), new DateOnly(only, 12, 31), DatePrecision.Year, DateBasis.Explicit, token, token + 1);
        return null;
    }

    private (EventDate, int)? FromWeekday(int token, int weekday)
    {
        if (published is not { } today) return Unresolved(token, token + 1, DatePrecision.Day);
        var back = ((int)today.DayOfWeek - weekday + 7) % 7;
        var day = today.AddDays(-back);
        if (token > 0 && document.Word(token - 1) is "next" or "coming" || (IsFuture(token) && back != 0)) day = today.AddDays(back == 0 ? 7 : 7 - back);
        else if (token > 0 && document.Word(token - 1) is "last" && back == 0) day = today.AddDays(-7);
        return Range(day, day, DatePrecision.Day, DateBasis.Relative, token, token + 1);
    }

    private (EventDate, int)? Relative(int token)
    {
        var word = document.Word(token);
        var offset = word switch
        {
            _ when word.Equals("today", StringComparison.OrdinalIgnoreCase) || word.Equals("tonight", StringComparison.OrdinalIgnoreCase) => 0,
            _ when word.Equals("yesterday", StringComparison.OrdinalIgnoreCase) => -1,
            _ when word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase) => 1,
            _ => int.MinValue,
        };
        if (offset != int.MinValue)
            return published is { } today ? Range(today.AddDays(offset), today.AddDays(offset), DatePrecision.Day, DateBasis.Relative, token, token + 1) : Unresolved(token, token + 1, DatePrecision.Day);
        var direction = word is "last" or "Last" ? -1 : word is "next" or "Next" ? 1 : word is "this" or "This" ? 0 : 2;
        if (direction == 2 || token + 1 >= endToken) return null;
        var unit = document.Word(token + 1);
        var night = direction == -1 && unit is "night";
        if (night || (direction == 0 && unit is "morning" or "afternoon" or "evening"))
        {
            if (published is not { } now) return Unresolved(token, token + 2, DatePrecision.Day);
            var that = now.AddDays(night ? -1 : 0);
            return Range(that, that, DatePrecision.Day, DateBasis.Relative, token, token + 2);
        }
        if (unit is not ("week" or "month" or "year" or "weekend")) return null;
        if (published is not { } from) return Unresolved(token, token + 2, DatePrecision.Week);
        return unit switch
        {
            "month" => MonthOf(from.AddMonths(direction).Year, from.AddMonths(direction).Month, token, token + 2, DateBasis.Relative),
            "year" => Range(new DateOnly(from.Year + direction, 1, 1), new DateOnly(from.Year + direction, 12, 31), DatePrecision.Year, DateBasis.Relative, token, token + 2),
            _ => Week(from, direction, unit is "weekend", token),
        };
    }

    private (EventDate, int) Week(DateOnly from, int direction, bool weekend, int token)
    {
        var monday = Monday(from).AddDays(7 * direction);
        return Range(weekend ? monday.AddDays(5) : monday, monday.AddDays(6), DatePrecision.Week, DateBasis.Relative, token, token + 2);
    }

    private (EventDate, int)? Near(int month, int day, int token, int end)
    {
        if (published is not { } today) return Unresolved(token, end, DatePrecision.Day);
        return Day(NearestYear(today, month, day), month, day, token, end, DateBasis.Relative);
    }

    // "on 3 March" in a report of December means the March nearest to it.
    private static int NearestYear(DateOnly today, int month, int day)
    {
        var here = new DateOnly(today.Year, month, Math.Min(day, DateTime.DaysInMonth(today.Year, month)));
        var away = here.DayNumber - today.DayNumber;
        return away > 183 ? today.Year - 1 : away < -183 ? today.Year + 1 : today.Year;
    }

    private (EventDate, int)? Day(int year, int month, int day, int token, int end, DateBasis basis)
    {
        if (day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, day);
        return Range(date, date, DatePrecision.Day, basis, token, end);
    }

    private (EventDate, int) MonthOf(int year, int month, int token, int end, DateBasis basis) =>
        Range(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, basis, token, end);

    private (EventDate, int) Range(DateOnly start, DateOnly last, DatePrecision precision, DateBasis basis, int token, int end) =>
        (new EventDate { Start = start, End = last, Precision = precision, Basis = basis, Text = Words(token, end) }, end);

    private (EventDate, int) Unresolved(int token, int end, DatePrecision precision) =>
        (new EventDate { Precision = precision, Basis = DateBasis.Unresolved, Text = Words(token, end) }, end);

    private string Words(int token, int end) => document.SpanOf(token, end).In(document.Text).ToString();

    // A weekday after "will", "to meet", "is due" lies ahead; the verb stands before it in nearly all newswire.
    private bool IsFuture(int token)
    {
        for (var before = token - 1; before >= Math.Max(0, token - 14); before--)
        {
            var tag = document.Tags[before];
            if (document.Word(before) is "will" or "due" or "scheduled" or "planned" or "expected" or "would" or "plans" or "set") return true;
            if (tag.Xpos == Xpos.Vbd || document.Word(before) is ".") return false;
        }
        return false;
    }

    private bool Is(int token, string word) => token < endToken && document.Word(token).SequenceEqual(word);

    private int? Number(int token, int low, int high)
    {
        if (token >= endToken) return null;
        var word = document.Word(token);
        if (word.Length > 2 && word.EndsWith("th") | word.EndsWith("st") | word.EndsWith("nd") | word.EndsWith("rd")) word = word[..^2];
        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high ? number : null;
    }

    private int? Year(int token) => token < endToken ? Year(document.Word(token)) : null;

    private static int? Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2100 ? year : null;

    private int Month(int token) => token < endToken ? Month(document.Word(token)) : 0;

    private static int Month(ReadOnlySpan<char> written)
    {
        var word = written.TrimEnd('.');
        if (word.Length < 3 || !char.IsUpper(word[0])) return 0;
        for (var i = 0; i < Months.Length; i++)
            if (word.Equals(Months[i], StringComparison.OrdinalIgnoreCase) || (word.Length is 3 or 4 && Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))) return i + 1;
        return 0;
    }

    private int Weekday(int token)
    {
        var word = document.Word(token);
        for (var i = 0; i < Weekdays.Length; i++) if (word.Equals(Weekdays[i], StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
