using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Knowledge.Rules;

/// <summary>A line of a user's types file.</summary>
/// <param name="Type">The type: one of PLOVER's, or one declared by this line.</param>
/// <param name="Mode">Its mode; null for the type itself.</param>
/// <param name="Quad">The quad category.</param>
/// <param name="Goldstein">The value on the Goldstein scale; null when that of the code holds.</param>
/// <param name="Cameo">The code of units that name none.</param>
/// <param name="Score">The PLOVER score; null for none.</param>
internal sealed record OwnType(EventType Type, EventMode? Mode, QuadCategory Quad, double? Goldstein, string Cameo, double? Score)
{
    private const double MostOfScale = 10;

    /// <summary>Reads a line; null for an empty one or a comment.</summary>
    /// <exception cref="InstallationException">The line does not follow the format.</exception>
    public static OwnType? Read(string path, int line, string raw, IReadOnlyDictionary<string, CameoCode> cameo)
    {
        var comment = raw.IndexOf('#', StringComparison.Ordinal);
        var text = (comment >= 0 ? raw[..comment] : raw).Trim();
        if (text.Length == 0) return null;
        var cells = text.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length is not (4 or 5)) throw new InstallationException(path, line, $"{cells.Length} columns found, four or five expected: TYPE | QUAD | GOLDSTEIN | CAMEO | SCORE");
        var slash = cells[0].IndexOf('/', StringComparison.Ordinal);
        EventMode? mode = null;
        if (slash >= 0) mode = EnumNames<EventMode>.TryParse(cells[0].AsSpan(slash + 1), out var read) ? read : throw new InstallationException(path, line, $"\"{cells[0][(slash + 1)..]}\" is no mode; expected one of {string.Join(' ', EnumNames<EventMode>.All)}");
        if (!EnumNames<QuadCategory>.TryParse(cells[1], out var quad)) throw new InstallationException(path, line, $"\"{cells[1]}\" is no quad category; expected one of {string.Join(' ', EnumNames<QuadCategory>.All)}");
        if (!cameo.ContainsKey(cells[3])) throw new InstallationException(path, line, $"\"{cells[3]}\" is no code of CAMEO 1.1b3; give the code that formats without types of one's own shall write");
        return new OwnType(Named(path, line, slash < 0 ? cells[0] : cells[0][..slash]), mode, quad, Number(path, line, cells[2]), cells[3], cells.Length == 5 ? Number(path, line, cells[4]) : null);
    }

    private static EventType Named(string path, int line, string name)
    {
        if (EnumNames<EventType>.TryParse(name, out var known)) return known;
        if (name is "NONE" or "SPEECH" || !OwnTypes.IsName(name)) throw new InstallationException(path, line, $"\"{name}\" cannot be the name of a type; expected 2 to 32 capitals, digits and underscores, as in CYBER, and neither NONE nor SPEECH");
        return OwnTypes.Declare(name) ?? throw new InstallationException(path, line, "too many types: 239 can be declared beside PLOVER's");
    }

    private static double? Number(string path, int line, string cell)
    {
        if (cell is "-" or "") return null;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= MostOfScale
            ? value
            : throw new InstallationException(path, line, $"\"{cell}\" is no number from -10 to 10; write - for none");
    }
}
