using System.Collections.Immutable;
using System.Text;
using Dragoman.Web.Hosting;

namespace Dragoman.Web.Views;

/// <summary>The base map: outlines of countries in Natural Earth I projection, made by <c>tools/map</c>. Immutable and thread-safe.</summary>
internal sealed class WorldMap
{
    /// <summary>Parts of the world that can be looked at, by name, with their frame as south, west, north, east.</summary>
    public static readonly ImmutableArray<(string Name, double South, double West, double North, double East)> Regions =
    [
        ("World", -56, -170, 78, 178),
        ("Europe", 34, -12, 67, 46),
        ("Middle East", 11, 24, 43, 66),
        ("Africa", -36, -20, 38, 54),
        ("Asia", -11, 58, 55, 148),
        ("Americas", -56, -128, 60, -32),
    ];

    // As in tools/map/make.mjs.
    private const double Scale = 170;
    private const double CentreX = 480;
    private const double CentreY = 245;

    /// <summary>Reads the outlines.</summary>
    public WorldMap()
    {
        var lines = Encoding.UTF8.GetString(StaticFiles.Read("world.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToList();
        Countries = [.. lines.Where(l => l[0] != "graticule").Select(l => new Country(l[0] == "-" ? null : l[0], l[1], l[2]))];
        Graticule = lines.Single(l => l[0] == "graticule")[2];
    }

    /// <summary>The countries.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>Lines of latitude and longitude as path data.</summary>
    public string Graticule { get; }

    /// <summary>Where a place lies on the map. Natural Earth I by Tom Patterson; polynomials by Šavrič, Jenny and others, 2011.</summary>
    public static (double X, double Y) Project(double latitude, double longitude)
    {
        var (lambda, phi) = (longitude * Math.PI / 180, latitude * Math.PI / 180);
        var p2 = phi * phi;
        var p4 = p2 * p2;
        var x = lambda * (0.8707 - (0.131979 * p2) + (p4 * (-0.013791 + (p4 * ((0.003971 * p2) - (0.001529 * p4))))));
        var y = phi * (1.007226 + (p2 * (0.015085 + (p4 * (-0.044475 + (0.028874 * p2) - (0.005916 * p4))))));
        return (CentreX + (Scale * x), CentreY - (Scale * y));
    }

    /// <summary>The frame of a region as left, top, width and height; the world for a name that is none.</summary>
    public static (double X, double Y, double Width, double Height) Frame(string? name)
    {
        var region = Regions.FirstOrDefault(r => r.Name == name, Regions[0]);
        var corners = new[] { (region.North, region.West), (region.North, region.East), (region.South, region.West), (region.South, region.East), (0, region.West), (0, region.East) }
            .Where(c => c.Item1 >= region.South && c.Item1 <= region.North).Select(c => Project(c.Item1, c.Item2)).ToList();
        var (left, top) = (corners.Min(c => c.X), corners.Min(c => c.Y));
        return (left, top, corners.Max(c => c.X) - left, corners.Max(c => c.Y) - top);
    }

    /// <summary>One country.</summary>
    /// <param name="Code">ISO 3166 alpha-3; null where it has none.</param>
    /// <param name="Name">As Natural Earth writes it.</param>
    /// <param name="Outline">SVG path data.</param>
    internal sealed record Country(string? Code, string Name, string Outline);
}
