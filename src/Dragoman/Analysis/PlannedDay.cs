using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Whether a report is of the day and place that were planned.</summary>
internal static class PlannedDay
{
    /// <summary>Whether what was held is what was planned: within the tolerance of the date's precision, not in another place.</summary>
    public static bool IsHeld(Undertaking planned, LaterRecord held, LedgerSettings settings)
    {
        if (IsElsewhere(planned.Record.Place, held.Record.Place, settings)) return false;
        if (planned.Record.Date is not { Start: { } start } date) return true;
        var tolerance = settings.Tolerance(date.Precision);
        return held.LastDay.AddDays(tolerance) >= start && held.Day <= (date.End ?? start).AddDays(tolerance);
    }

    /// <summary>Whether the planned day lies so far back that nothing can be called off any more.</summary>
    public static bool IsPast(Undertaking planned, DateOnly day, LedgerSettings settings) =>
        planned.Record.Date is { Start: { } start } date && (date.End ?? start).AddDays(settings.LastWord) < day;

    /// <summary>Whether two plans are of the same days.</summary>
    public static bool IsSameDay(EventDate? one, EventDate? other) => one?.Start is { } first && other?.Start is { } second && first <= (other.End ?? second) && second <= (one.End ?? first);

    /// <summary>Whether two places are known to be different ones.</summary>
    public static bool IsElsewhere(Place? one, Place? other, LedgerSettings settings)
    {
        if (one is null || other is null) return false;
        if (one.Country is { } a && other.Country is { } b && a != b) return true;
        return one is { Lat: { } lat1, Lon: { } lon1, Precision: PlacePrecision.City or PlacePrecision.Point } && other is { Lat: { } lat2, Lon: { } lon2, Precision: PlacePrecision.City or PlacePrecision.Point }
            && Kilometres(lat1, lon1, lat2, lon2) > settings.SamePlaceKilometres;
    }

    // On a plane: near enough to tell one town from another.
    private static double Kilometres(double lat1, double lon1, double lat2, double lon2)
    {
        const double PerDegree = 111.2;
        var east = Math.IEEERemainder(lon2 - lon1, 360) * Math.Cos((lat1 + lat2) / 2 * Math.PI / 180);
        return PerDegree * Math.Sqrt(((lat2 - lat1) * (lat2 - lat1)) + (east * east));
    }
}
