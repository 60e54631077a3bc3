using System.Globalization;

namespace Dragoman.Storage.Filters;

/// <summary>Reads days and ranges of days: <c>2022-02-24</c>, <c>2022-02</c>, <c>2022</c>, <c>2021-12..2022-02-24</c>, <c>2021..</c>, <c>..2022-02</c>. Both ends belong to the range.</summary>
internal static class DayRange
{
    /// <summary>The range, or what is wrong and where in the text.</summary>
    public static (DateOnly? From, DateOnly? To, int FaultAt, string? Fault) Read(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return One(text) is { } single ? (single.First, single.Last, 0, null) : (null, null, 0, Expected(text));
        var (left, right) = (text[..dots], text[(dots + 2)..]);
        if (left.Length == 0 && right.Length == 0) return (null, null, 0, "a range with no end at all; a day is expected on one side of \"..\"");
        var (from, to) = (One(left), One(right));
        if (left.Length > 0 && from is null) return (null, null, 0, Expected(left));
        if (right.Length > 0 && to is null) return (null, null, dots + 2, Expected(right));
        if (from is { } a && to is { } b && a.First > b.Last) return (null, null, 0, $"the range ends before it begins: \"{text}\"");
        return (from?.First, to?.Last, 0, null);
    }

    private static string Expected(string text) => $"\"{text}\" is no day; 2022-02-24, 2022-02, 2022 or a range with \"..\" is expected";

    private static (DateOnly First, DateOnly Last)? One(string text)
    {
        if (!HasShape(text)) return null;
        var year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (year is 0 or 9999) return null;
        if (text.Length == 4) return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (text.Length == 7)
        {
            var month = int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture);
            if (month is < 1 or > 12) return null;
            var first = new DateOnly(year, month, 1);
            return (first, first.AddMonths(1).AddDays(-1));
        }
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, day) : null;
    }

    // YYYY, YYYY-MM or YYYY-MM-DD.
    private static bool HasShape(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i])) return false;
        return text.Length is 4 or 7 or 10;
    }
}
