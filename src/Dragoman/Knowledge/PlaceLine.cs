using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>A line of a <c>*.places</c> file, as <c>data/places/SOURCE.md</c> describes them.</summary>
/// <param name="Where">GeoNames country, or country and region (<c>AF.10</c>), or claimants (<c>SY+IL</c>); empty across borders and at sea.</param>
/// <param name="Id">GeoNames id, or null.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Names">The usual name, then the others.</param>
/// <param name="Precision">From the heading.</param>
internal sealed record PlaceLine(string Where, uint? Id, double Lat, double Lon, string[] Names, PlacePrecision Precision)
{
    /// <summary>The lines of a file.</summary>
    /// <exception cref="InstallationException">A line does not follow the format.</exception>
    public static IEnumerable<PlaceLine> Read(string path) => Read(path, Lines(path));

    /// <summary>The same for lines that somebody has already read.</summary>
    /// <exception cref="InstallationException">A line does not follow the format.</exception>
    public static IEnumerable<PlaceLine> Read(string path, string[] lines) => Read(path, Numbered(lines));

    private static IEnumerable<PlaceLine> Read(string path, IEnumerable<(int Number, string Line)> lines)
    {
        PlacePrecision? precision = null;
        foreach (var (number, line) in lines)
        {
            if (line[0] == '[')
            {
                precision = EnumNames<PlacePrecision>.TryParse(line.Trim('[', ']'), out var read) ? read
                    : throw new InstallationException(path, number, $"\"{line}\" is no heading; expected [point], [city], [region] or [country]");
                continue;
            }
            var cells = line.Split(' ', 5);
            if (precision is not { } of) throw new InstallationException(path, number, "a place stands before any heading, such as [region]");
            if (cells.Length < 5 || !TryId(cells[1], out var id) || !TryNumber(cells[2], 90, out var lat) || !TryNumber(cells[3], 180, out var lon))
                throw new InstallationException(path, number, $"\"{line}\": expected country or code, GeoNames id or -, degrees north and east, name | other names");
            yield return new PlaceLine(cells[0] == "-" ? "" : cells[0], id, lat, lon, cells[4].Split('|', StringSplitOptions.TrimEntries), of);
        }
    }

    /// <summary>The GeoNames ids and names of <c>spellings.places</c>.</summary>
    /// <exception cref="InstallationException">A line does not follow the format.</exception>
    public static IEnumerable<(uint Id, string[] Names)> Spellings(string path)
    {
        foreach (var (number, line) in Lines(path))
        {
            if (line[0] == '[') continue;
            if (line.Split(' ', 2) is not [var id, var names] || !TryId(id, out var known) || known is not { } place)
                throw new InstallationException(path, number, $"\"{line}\": expected GeoNames id, name | other names");
            yield return (place, names.Split('|', StringSplitOptions.TrimEntries));
        }
    }

    /// <summary>The lines that hold something, with their numbers.</summary>
    /// <exception cref="InstallationException">The file is missing.</exception>
    public static IEnumerable<(int Number, string Line)> Lines(string path)
    {
        if (!File.Exists(path)) throw new InstallationException(path, null, "the file is missing; reinstall, or set DRAGOMAN_HOME");
        return Numbered(File.ReadLines(path));
    }

    private static IEnumerable<(int Number, string Line)> Numbered(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length > 0 && line[0] != '#') yield return (number, line);
        }
    }

    /// <summary>A GeoNames id, or "-" for none.</summary>
    public static bool TryId(string cell, out uint? id)
    {
        id = uint.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return id is not null || cell == "-";
    }

    /// <summary>Degrees up to a limit either way.</summary>
    public static bool TryNumber(string cell, double limit, out double number) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= limit;
}
