using System.Globalization;
using Dragoman.Documents;

namespace Dragoman.Storage;

/// <summary>Reads the moment of an <c>as-of</c>: a day stands for its end in UTC.</summary>
internal static class AsOfMoment
{
    /// <summary>What is expected, for messages.</summary>
    public const string Expected = "a day or moment is expected, as in 2022-02-24 or 2022-02-24T06:00:00Z";

    /// <summary>False when the text is neither.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= Article.EarliestYear and <= Article.LatestYear)
        {
            moment = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1).AddMilliseconds(-1);
            return true;
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment) && moment.Year is >= Article.EarliestYear and <= Article.LatestYear;
    }
}
