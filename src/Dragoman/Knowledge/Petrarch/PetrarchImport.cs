using System.Text;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>
/// Turns dictionaries of the PETRARCH family (actors, agents, discards, verbs; the formats of TABARI, PETRARCH and PETRARCH-2) into the files of a rules folder. Nothing is
/// left out in silence: the report says of every line what became of it.
/// </summary>
internal sealed class PetrarchImport
{
    private readonly List<(string Name, string Content)> _files = [];

    private PetrarchImport()
    {
    }

    /// <summary>What became of the lines.</summary>
    public ImportReport Report { get; } = new();

    /// <summary>The files of the rules folder.</summary>
    public IReadOnlyList<(string Name, string Content)> Files => _files;

    /// <summary>What was made: kind of rule and how many.</summary>
    public List<(string Kind, int Count)> Made { get; } = [];

    /// <summary>Reads dictionaries.</summary>
    /// <param name="paths">The files; their names must differ.</param>
    /// <param name="data">The data folder of the installation, for the states and bodies that are known.</param>
    /// <exception cref="InstallationException">A table of the installation is missing or broken.</exception>
    public static PetrarchImport Read(IEnumerable<string> paths, string data)
    {
        var import = new PetrarchImport();
        var tables = ActorTables.Load(Path.Combine(data, "actors"));
        var actors = new ActorDictionary(import.Report);
        var agents = new AgentConverter(import.Report);
        var verbs = new VerbConverter(Ontology.Load(data), import.Report);
        var discards = new StringBuilder();
        foreach (var path in paths)
        {
            var file = DictionaryFile.Read(path);
            import.Report.Add(file);
            switch (file.Kind)
            {
                case DictionaryKind.Actors: actors.Read(file); break;
                case DictionaryKind.Agents: agents.Read(file); break;
                case DictionaryKind.Verbs: verbs.Read(file); break;
                case DictionaryKind.Discards: import.AddDiscards(file, discards); break;
                default: foreach (var (number, text) in file.Lines) import.Report.Skip(new SourceLine(file.Name, number), "neither actors, agents, verbs nor discards (a file of discards has the word in its name)", text); break;
            }
        }
        import.AddActors(new ActorConverter(tables, import.Report), actors);
        import.Add(".roles", "words for roles", agents.Count, agents.Write);
        import.Add(".lexicon", "units of the lexicon", verbs.Count, verbs.Write);
        if (discards.Length > 0) import._files.Add(("petrarch.discards", discards.ToString()));
        return import;
    }

    private void AddActors(ActorConverter converter, ActorDictionary actors)
    {
        var text = new StringBuilder();
        foreach (var entry in actors.Entries) converter.Write(entry, text);
        Add(".actors", "people, bodies and additions to known ones", converter.Count, whole => whole.Append(text));
    }

    private void Add(string ending, string kind, int count, Action<StringBuilder> write)
    {
        if (count == 0) return;
        var text = new StringBuilder("# Made by \"dragoman import petrarch\"; behind each # stands the line of the dictionary. The licence of the dictionaries goes on.\n\n");
        write(text);
        _files.Add(("petrarch" + ending, text.ToString()));
        Made.Add((kind, count));
    }

    private void AddDiscards(DictionaryFile file, StringBuilder text)
    {
        var count = 0;
        foreach (var (number, line) in file.Lines)
        {
            var source = new SourceLine(file.Name, number);
            var phrase = Phrases.Words(line);
            if (!phrase.Any(NamePieces.IsPiece))
            {
                Report.Skip(source, "no word in it", line);
                continue;
            }
            text.Append(phrase.ToLowerInvariant()).Append("  # ").Append(source).Append('\n');
            Report.Carry(source);
            count++;
        }
        Made.Add(("discards", count));
    }
}
