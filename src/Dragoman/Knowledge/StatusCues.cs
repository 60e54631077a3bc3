using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>Words that decide what a text claims of an act (<c>data/lexicon/status.cues</c>). Immutable and thread-safe.</summary>
internal sealed class StatusCues
{
    private readonly Dictionary<(CuePosition, string), EventStatus> _cues = [];

    /// <summary>Reads the file.</summary>
    /// <exception cref="InstallationException">The file is missing, or a line does not follow the format.</exception>
    public static StatusCues Load(string path)
    {
        if (!File.Exists(path)) throw new InstallationException(path, null, "the file is missing; reinstall, or set DRAGOMAN_HOME");
        var cues = new StatusCues();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 3 || !EnumNames<EventStatus>.TryParse(cells[0], out var status) || !EnumNames<CuePosition>.TryParse(cells[1], out var position))
                throw new InstallationException(path, number, $"\"{line}\": expected STATUS | aux, governor, adverb or mark | lemma; lemma");
            foreach (var lemma in cells[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) cues._cues.TryAdd((position, lemma), status);
        }
        if (cues._cues.Count == 0) throw new InstallationException(path, null, "no cue in this file; reinstall, or set DRAGOMAN_HOME");
        return cues;
    }

    /// <summary>What the lemma says in that position; null when it says nothing.</summary>
    public EventStatus? Find(CuePosition position, string lemma) => _cues.TryGetValue((position, lemma), out var status) ? status : null;
}
