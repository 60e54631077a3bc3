using System.CommandLine;
using System.Globalization;
using Dragoman.Knowledge;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman train gazetteer</c>: packs the places that <c>tools/gazetteer/export.mjs</c> writes into the file the coder reads.</summary>
internal static class GazetteerCommand
{
    public static Command Create()
    {
        var places = new Argument<string>("PLACES") { Description = "Tab-separated places and regions, from tools/gazetteer/export.mjs." };
        var output = new Option<string>("--out") { Description = "Where to write the gazetteer.", Required = true };
        var spellings = new Option<string?>("--spellings") { Description = "Names of cities in the news (data/places/spellings.places)." };
        var command = new DocumentedCommand("gazetteer", "Packs places into the gazetteer of the coder. The same places give the same bytes.", """
            node tools/gazetteer/export.mjs > places.tsv
            dragoman train gazetteer places.tsv --spellings data/places/spellings.places --out data/places/cities.gazetteer
            """) { places, spellings, output };
        command.SetAction(parsed => Run(parsed.GetValue(places)!, parsed.GetValue(spellings), parsed.GetValue(output)!)); // Places and output are required.
        return command;
    }

    private static int Run(string input, string? spellings, string output)
    {
        try
        {
            var places = new List<GazetteerPlace>();
            var regions = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var line in File.ReadLines(input))
            {
                if (line.Split('\t') is ["admin", var code, var name]) regions[code] = name;
                else places.Add(Place(line));
            }
            var bytes = GazetteerWriter.Pack(spellings is null ? places : WithSpellings(places, spellings), regions);
            File.WriteAllBytes(output, bytes);
            Console.Error.WriteLine($"{places.Count} places, {bytes.Length / 1e6:0.0} MB");
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            Console.Error.WriteLine($"{input}: {fault.Message}");
            return ExitCode.Usage;
        }
    }

    private static List<GazetteerPlace> WithSpellings(List<GazetteerPlace> places, string path)
    {
        var names = PlaceLine.Spellings(path).ToDictionary(s => s.Id, s => s.Names);
        var given = places.Select(p => names.Remove(p.Id, out var ours) ? p with { Name = ours[0], Spellings = [.. p.Spellings, p.Name, .. ours[1..]], InTheNews = true } : p).ToList();
        return names.Count == 0 ? given : throw new FormatException($"no place has the id {names.Keys.Min()} of {path}");
    }

    private static GazetteerPlace Place(string line) => line.Split('\t') is ["place", var id, var name, { Length: 2 } country, var region, var feature, var population, var lat, var lon, var spellings]
        ? new GazetteerPlace(
            uint.Parse(id, CultureInfo.InvariantCulture), name, spellings.Split('|', StringSplitOptions.RemoveEmptyEntries), country, region, Kind(feature),
            long.Parse(population, CultureInfo.InvariantCulture), double.Parse(lat, CultureInfo.InvariantCulture), double.Parse(lon, CultureInfo.InvariantCulture))
        : throw new FormatException($"\"{line}\" is no place; expected ten cells with tabs between them, as export.mjs writes them");

    private static GazetteerKind Kind(string feature) => feature switch
    {
        "PPLC" => GazetteerKind.Capital,
        "PPLA" => GazetteerKind.RegionalSeat,
        "PPLX" => GazetteerKind.District,
        "ADM1" => GazetteerKind.Region,
        _ => feature.StartsWith("PPLA", StringComparison.Ordinal) ? GazetteerKind.LocalSeat : GazetteerKind.Town,
    };
}
