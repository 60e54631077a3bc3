using System.Collections.Immutable;
using Dragoman.Records;
using Dragoman.Storage;

namespace Dragoman.Web.Views;

/// <summary>Events on the map: how many in each country, and a point for each place.</summary>
/// <param name="ByCountry">Records by country of the place.</param>
/// <param name="Points">Places, those with most records first, so that small points lie above large ones.</param>
/// <param name="Located">Records drawn as points.</param>
/// <param name="IsCut">Whether there are more records than were looked at for points.</param>
public sealed record MapView(IReadOnlyDictionary<string, long> ByCountry, ImmutableArray<MapView.Point> Points, int Located, bool IsCut)
{
    /// <summary>Newest records that are looked at for points.</summary>
    public const int MostRecords = 2000;

    /// <summary>Asks the archive.</summary>
    public static MapView Of(IArchive archive, EventQuery query)
    {
        var countries = archive.Count(query with { Limit = EventQuery.MostRecords }, EventField.Country).Where(g => g.Values[0] is not null).ToDictionary(g => g.Values[0]!, g => g.Records, StringComparer.Ordinal); // Just looked at.
        var page = archive.Find(query with { Limit = MostRecords });
        var located = page.Records.Select(r => r.Record).Where(r => r.Place is { Lat: not null, Lon: not null, Precision: not PlacePrecision.Country }).ToList();
        var points = located
            .GroupBy(r => (Lat: Math.Round(r.Place!.Lat!.Value, 2), Lon: Math.Round(r.Place.Lon!.Value, 2))) // Filtered above.
            .Select(g => new Point(g.First().Place!.Name ?? g.First().Place!.Text, WorldMap.Project(g.Key.Lat, g.Key.Lon), g.Count(), Look(g), Quad(g)))
            .OrderByDescending(p => p.Records).ThenBy(p => p.Name, StringComparer.Ordinal);
        return new MapView(countries, [.. points], located.Count, page.Next is not null);
    }

    // A place is drawn solid as soon as something happened there.
    private static string Look(IEnumerable<EventRecord> records) =>
        records.Select(r => Wording.Look(r.Status)).MinBy(look => Array.IndexOf(["solid", "barred", "hatched", "hollow", "faint", "struck"], look))!; // A group has members.

    private static string Quad(IEnumerable<EventRecord> records) => records.GroupBy(r => Wording.Short(r.Quad), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    /// <summary>One place.</summary>
    /// <param name="Name">Its usual name.</param>
    /// <param name="At">Where it lies on the map.</param>
    /// <param name="Records">Records there.</param>
    /// <param name="Look">How it is drawn: that of the surest status among them.</param>
    /// <param name="Quad">The quad category of most of them.</param>
    public sealed record Point(string Name, (double X, double Y) At, int Records, string Look, string Quad);
}
