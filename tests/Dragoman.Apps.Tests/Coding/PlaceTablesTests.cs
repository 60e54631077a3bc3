using System.Security.Cryptography;
using Dragoman.Knowledge;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>The shipped gazetteer and the place tables.</summary>
public class PlaceTablesTests
{
    private static readonly string Folder = Repository.PathOf("data", "places");
    private static readonly ActorTables Actors = ActorTables.Load(Repository.PathOf("data", "actors"));
    private static readonly PlaceTables Tables = PlaceTables.Load(Folder, Actors);

    [Fact]
    public void Gazetteer_Sum_FitsItsContent()
    {
        var path = Path.Combine(Folder, "cities.gazetteer");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path).AsSpan(GazetteerFormat.HeaderLength))), Gazetteer.Checksum(path));
        Assert.InRange(new FileInfo(path).Length, 1_000_000, 15_000_000);
    }

    [Fact]
    public void Tables_StatesAndTerritories_AllHaveAPlace()
    {
        var placed = PlaceLine.Lines(Path.Combine(Folder, "countries.places")).Select(l => l.Line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var entities = new[] { "states.actors", "territories.actors" }.SelectMany(f => ActorFileReader.Read(f, File.ReadLines(Repository.PathOf("data", "actors", f))));
        Assert.Empty(entities.Select(e => e.Id[(e.Id.IndexOf(':', StringComparison.Ordinal) + 1)..]).Except(placed));
    }

    // The spellings are packed into the gazetteer: whoever changes them makes it again.
    [Fact]
    public void Gazetteer_Spellings_AreThoseOfTheTable()
    {
        foreach (var (id, names) in PlaceLine.Spellings(Path.Combine(Folder, "spellings.places")))
        {
            var row = Tables.Gazetteer.RowOfId(id);
            Assert.True(row >= 0, names[0]);
            Assert.Equal(((byte)1, names[0]), (Tables.Gazetteer[row].InTheNews, Tables.Gazetteer.Name(Tables.Gazetteer[row])));
            foreach (var name in names)
            {
                var (first, end) = Tables.Gazetteer.Find(PlaceNameHash.Of(name));
                Assert.Contains(row, Enumerable.Range(first, end - first).Select(Tables.Gazetteer.RowOf));
            }
        }
    }

    // Points of whole countries and of seas lie far from their towns; whatever has a country and a region lies near some place of that country.
    [Fact]
    public void Tables_Places_LieInTheirCountries()
    {
        var middles = new Dictionary<ushort, (double South, double North, double West, double East)>();
        for (var row = 0; row < Tables.Gazetteer.Count(); row++)
        {
            ref readonly var place = ref Tables.Gazetteer[row];
            var (lat, lon) = (place.Lat / 100_000.0, place.Lon / 100_000.0);
            middles[place.Country] = middles.TryGetValue(place.Country, out var box)
                ? (Math.Min(box.South, lat), Math.Max(box.North, lat), Math.Min(box.West, lon), Math.Max(box.East, lon)) : (lat, lat, lon, lon);
        }
        const double Margin = 3;
        var outside = Tables.Known.Where(k => k is { Country: not 0, IsActor: false, Region: >= 0, Lat: not null, Lon: not null } && middles[k.Country] is var box
            && (k.Lat < box.South - Margin || k.Lat > box.North + Margin || k.Lon < box.West - Margin || k.Lon > box.East + Margin)).Select(k => k.Name);
        Assert.Empty(outside);
    }

    [Fact]
    public void Load_TableWithAFault_NamesFileLineAndWhatIsExpected()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("broken.places", "[region]\nAF.10 1140043 north 64 Helmand\n"u8.ToArray());
        var fault = Assert.Throws<InstallationException>(() => PlaceLine.Read(path).ToList());
        Assert.Equal(2, fault.Line);
        Assert.Contains("expected country or code", fault.Message, StringComparison.Ordinal);
    }
}
