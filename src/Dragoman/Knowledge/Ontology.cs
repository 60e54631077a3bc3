using System.Globalization;
using Dragoman.Knowledge.Rules;
using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>The codes of PLOVER 2.0 and CAMEO 1.1b3 with their scales. Immutable and thread-safe.</summary>
internal sealed class Ontology
{
    private readonly Dictionary<(EventType, EventMode?), double?> _scores = [];
    private readonly Dictionary<EventType, QuadCategory> _quads = [];
    private readonly Dictionary<string, CameoCode> _cameo = new(StringComparer.Ordinal);
    private readonly Dictionary<EventType, OwnType> _own = [];

    private Ontology()
    {
    }

    /// <summary>All CAMEO codes.</summary>
    public IReadOnlyDictionary<string, CameoCode> Cameo => _cameo;

    /// <summary>Reads <c>plover/types.tsv</c> and <c>cameo/codes.tsv</c>.</summary>
    /// <exception cref="InstallationException">A file is missing or a line does not follow the format.</exception>
    public static Ontology Load(string data)
    {
        var ontology = new Ontology();
        foreach (var (path, line, cells) in TextTable.Read(Path.Combine(data, "plover", "types.tsv"), 4)) ontology.AddType(path, line, cells);
        foreach (var (path, line, cells) in TextTable.Read(Path.Combine(data, "cameo", "codes.tsv"), 4)) ontology.AddCode(path, line, cells);
        return ontology;
    }

    /// <summary>The quad category of a type.</summary>
    public QuadCategory Quad(EventType type) => _quads[type];

    /// <summary>The PLOVER score of type and mode; the type's own where the manual gives none for the mode.</summary>
    public double? Score(EventType type, EventMode? mode) => _scores.GetValueOrDefault((type, mode)) ?? _scores[(type, null)];

    /// <summary>Whether the type may carry the mode.</summary>
    public bool Allows(EventType type, EventMode mode) => _scores.ContainsKey((type, mode));

    /// <summary>The Goldstein value of an act: what a user's rules give its type, else that of its code; null for a code this edition does not know.</summary>
    public double? Goldstein(EventType type, string? code) => _own.TryGetValue(type, out var own) && own.Goldstein is { } value ? value : Goldstein(code);

    /// <summary>The code that a user's rules give a type for units that name none; null without one.</summary>
    public string? CodeOf(EventType type) => _own.GetValueOrDefault(type)?.Cameo;

    /// <summary>The Goldstein value of a code; null for a code this edition does not know.</summary>
    public double? Goldstein(string? code) => code is not null && _cameo.TryGetValue(code, out var entry) ? entry.Goldstein : null;

    /// <summary>Reads <c>TYPE</c> or <c>TYPE/mode</c>.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out EventType type, out EventMode? mode)
    {
        mode = null;
        var slash = text.IndexOf('/');
        // Somebody else's rules may have declared a type that these codes do not have.
        if (!EnumNames<EventType>.TryParse(slash < 0 ? text : text[..slash], out type) || !_quads.ContainsKey(type)) return false;
        if (slash < 0) return true;
        if (!EnumNames<EventMode>.TryParse(text[(slash + 1)..], out var parsed) || !Allows(type, parsed)) return false;
        mode = parsed;
        return true;
    }

    /// <summary>
    /// Takes the types of a user's file into the codes: <c>TYPE or TYPE/mode | QUAD | GOLDSTEIN or - | CAMEO [| SCORE]</c>. A type of PLOVER gets another quad category, value and
    /// default code; any other name is a new type.
    /// </summary>
    /// <exception cref="InstallationException">A line does not follow the format.</exception>
    public void AddOwn(string path, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (OwnType.Read(path, i + 1, lines[i], _cameo) is not { } own) continue;
            if (own.Mode is null) (_quads[own.Type], _own[own.Type]) = (own.Quad, own);
            else if (!_scores.ContainsKey((own.Type, null))) throw new InstallationException(path, i + 1, "a mode stands before its type; write the line of the type itself above it");
            _scores[(own.Type, own.Mode)] = own.Score;
        }
    }

    private void AddType(string path, int line, string[] cells)
    {
        if (!EnumNames<EventType>.TryParse(cells[0], out var type)) throw new InstallationException(path, line, $"\"{cells[0]}\" is no event type");
        if (!EnumNames<QuadCategory>.TryParse(cells[2], out var quad)) throw new InstallationException(path, line, $"\"{cells[2]}\" is no quad category");
        EventMode? mode = null;
        if (cells[1].Length > 0) mode = EnumNames<EventMode>.TryParse(cells[1], out var parsed) ? parsed : throw new InstallationException(path, line, $"\"{cells[1]}\" is no mode");
        _quads[type] = quad;
        _scores[(type, mode)] = cells[3].Length == 0 ? null : Number(path, line, cells[3]);
    }

    private void AddCode(string path, int line, string[] cells)
    {
        (EventType, EventMode?)? plover = null;
        if (cells[3] != "-") plover = TryParse(cells[3], out var type, out var mode) ? (type, mode) : throw new InstallationException(path, line, $"\"{cells[3]}\" is no type or type/mode of PLOVER 2.0");
        _cameo[cells[0]] = new CameoCode(cells[0], cells[1], Number(path, line, cells[2]), plover);
    }

    private static double Number(string path, int line, string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw new InstallationException(path, line, $"\"{cell}\" is no number");
}
