using System.Globalization;
using Dragoman.Duplicates;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Writes an occurrence as a coded clause: "RUS → UKR ASSAULT/aerial, happened 2022-02-24, Kharkiv; 3 reports of 2 origins". Codes and figures only, nothing composed.</summary>
internal static class OccurrenceClause
{
    public static string Of(Occurrence occurrence, DyadEvent? pair = null)
    {
        var act = EnumNames<EventType>.Of(occurrence.Type) + (occurrence.Mode is { } mode ? "/" + EnumNames<EventMode>.Of(mode) : "");
        var day = occurrence.Day is not { } first ? "day unknown" : (occurrence.IsDayOfPublication ? "reported " : "") + Day(first) + (occurrence.LastDay is { } last && last != first ? " to " + Day(last) : "");
        var place = occurrence.Place is { Name: { } name } ? ", " + name : "";
        var origins = occurrence.Origins == occurrence.Reports.Length ? "" : string.Create(CultureInfo.InvariantCulture, $" of {occurrence.Origins} {(occurrence.Origins == 1 ? "origin" : "origins")}");
        return string.Create(CultureInfo.InvariantCulture, $"{Sides(occurrence, pair)} {act}, {EnumNames<EventStatus>.Of(occurrence.Status)} {day}{place}; {occurrence.Reports.Length} {(occurrence.Reports.Length == 1 ? "report" : "reports")}{origins}");
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sides(Occurrence occurrence, DyadEvent? pair)
    {
        if (pair is not null) return pair.Arrow;
        var actors = occurrence.Actors.IsEmpty ? "?" : string.Join(',', occurrence.Actors);
        if (occurrence.IsMutual) return actors.Replace(",", " ↔ ", StringComparison.Ordinal);
        return occurrence.Recipients.IsEmpty ? actors : $"{actors} → {string.Join(',', occurrence.Recipients)}";
    }
}
