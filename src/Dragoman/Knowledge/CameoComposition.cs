using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>What an outer act becomes with its content: "demand" + "release" is 1053 (<c>data/cameo/compose.tsv</c>). Immutable and thread-safe.</summary>
internal sealed class CameoComposition
{
    private readonly Dictionary<(string Root, string Content, bool Negated), (string Cameo, EventMode? Mode)> _rows = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="InstallationException">The file is missing, or a line does not follow the format.</exception>
    public static CameoComposition Load(string path, Ontology ontology)
    {
        var composition = new CameoComposition();
        foreach (var (file, line, cells) in TextTable.Read(path, 5))
        {
            if (!ontology.Cameo.ContainsKey(cells[3])) throw new InstallationException(file, line, $"\"{cells[3]}\" is no code of CAMEO 1.1b3");
            EventMode? mode = null;
            if (cells[4].Length > 0) mode = EnumNames<EventMode>.TryParse(cells[4], out var parsed) ? parsed : throw new InstallationException(file, line, $"\"{cells[4]}\" is no mode");
            composition._rows[(cells[0], cells[1], cells[2] == "-")] = (cells[3], mode);
        }
        return composition;
    }

    /// <summary>Code and mode of an outer act with this content; null when the table has nothing closer than the outer act itself.</summary>
    public (string Cameo, EventMode? Mode)? Of(string root, string content, bool negated)
    {
        for (var length = content.Length; length >= 2; length--)
            if (_rows.TryGetValue((root, content[..length], negated), out var row)) return row;
        return null;
    }
}
