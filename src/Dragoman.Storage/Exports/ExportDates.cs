using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>Days and months of events as the formats want them.</summary>
internal static class ExportDates
{
    /// <summary>The first day of an act known to the day or week; null for others, which formats of days cannot hold truthfully.</summary>
    public static DateOnly? Day(EventRecord record) => record.Date is { Start: { } start, Precision: DatePrecision.Day or DatePrecision.Week } ? start : null;

    /// <summary>The month of an act, counted from year 0; null when it is not known or not within one.</summary>
    public static int? Month(EventRecord record) =>
        record.Date is { Start: { } start } date && Number(start) == Number(date.End ?? start) ? Number(start) : null;

    /// <summary>"2022-02" of a month so counted.</summary>
    public static string MonthName(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static int Number(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
