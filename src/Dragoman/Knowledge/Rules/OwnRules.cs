using System.Text;

namespace Dragoman.Knowledge.Rules;

/// <summary>
/// The files of a user's rules folder (<c>docs/writing-rules.md</c>): each is read by the reader of its ending, in the order of their paths, and every fault is remembered with
/// file, line and rule until <see cref="Check"/>. Not thread-safe until checked, then read-only.
/// </summary>
internal sealed class OwnRules
{
    /// <summary>The endings of rule files, in the order in which they are read.</summary>
    public static readonly string[] Endings = [".types", ".lexicon", ".actors", ".roles", ".places", ".discards"];

    // Who has broken more lines than this wants to see the first of them.
    private const int MostFaults = 50;

    private readonly string _folder;
    private readonly List<string> _files;
    private readonly List<string> _faults = [];

    private OwnRules(string folder, List<string> files) => (_folder, _files) = (folder, files);

    /// <summary>The changes to the actor tables, in the order of the files.</summary>
    public List<EntityChange> Entities { get; } = [];

    /// <summary>Words for roles; they stand before those of the tables.</summary>
    public List<Role> Roles { get; } = [];

    /// <summary>Places, each with its file; they stand before those of the tables.</summary>
    public List<(string Path, PlaceLine Line)> Places { get; } = [];

    /// <summary>Phrases that stop the coding of a sentence or an article; null when there are none.</summary>
    public Discards? Discards { get; private set; }

    /// <summary>Hash of the names and contents of all rule files: it stands in the version stamp.</summary>
    public string Hash => StableHash.Of([.. _files.SelectMany(f => (string[])[Name(f), StableHash.Of(File.ReadAllBytes(f))])])[..8];

    /// <summary>Looks for rule files in a folder and the folders below, and reads those that need no other knowledge.</summary>
    /// <exception cref="RulesException">There is no such folder, or no rule in it.</exception>
    public static OwnRules Open(string folder)
    {
        if (!Directory.Exists(folder)) throw new RulesException(folder, ["there is no such folder; --rules names a folder that holds rule files"]);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !IsNote(folder, f)).Order(StringComparer.Ordinal).ToList();
        var rules = new OwnRules(folder, files);
        foreach (var file in files)
            if (!Endings.Contains(Path.GetExtension(file), StringComparer.Ordinal)) rules.Fault($"{file}: no file of rules ends so; expected {string.Join(", ", Endings)}, or .md and .txt for notes, which are not read");
        if (files.Count == 0) rules.Fault($"{folder}: no file of rules in it; they end in {string.Join(", ", Endings)}");
        rules.Read(".actors", (path, lines) => rules.Entities.AddRange(EntityChange.Read(path, lines)));
        rules.Read(".roles", (path, lines) => rules.Roles.AddRange(RoleFileReader.Read(path, lines).ToList()));
        rules.Read(".places", (path, lines) => rules.Places.AddRange(PlaceLine.Read(path, lines).Select(l => (path, l)).ToList()));
        rules.Read(".discards", (path, lines) => (rules.Discards ??= new Discards()).Add(path, lines));
        return rules;
    }

    /// <summary>
    /// Reads every file with that ending. A reader that throws is given the file again without the line at fault, so that one run shows all faults; it must leave nothing
    /// behind when it throws.
    /// </summary>
    public void Read(string ending, Action<string, string[]> read)
    {
        foreach (var path in _files.Where(f => Path.GetExtension(f) == ending))
        {
            var lines = File.ReadAllLines(path, Encoding.UTF8);
            while (_faults.Count < MostFaults)
            {
                try
                {
                    read(path, lines);
                    break;
                }
                catch (InstallationException fault) when (fault.Line is { } line)
                {
                    var rule = $"\"{RuleAt(lines, line - 1)}\": ";
                    Fault($"{path}:{line}: rule {rule}{(fault.Fault.StartsWith(rule, StringComparison.Ordinal) ? fault.Fault[rule.Length..] : fault.Fault)}");
                    Leave(lines, line - 1);
                }
                catch (InstallationException fault)
                {
                    Fault(fault.Message);
                    break;
                }
            }
        }
    }

    /// <summary>Remembers a fault that no reader has found.</summary>
    public void Fault(string fault) => _faults.Add(fault);

    /// <summary>Ends the reading.</summary>
    /// <exception cref="RulesException">There was a fault.</exception>
    public void Check()
    {
        if (_faults.Count > 0) throw new RulesException(_folder, _faults);
    }

    private string Name(string file) => Path.GetRelativePath(_folder, file).Replace('\\', '/');

    // Notes, and what editors and version control leave behind.
    private static bool IsNote(string folder, string file) =>
        Path.GetExtension(file) is ".md" or ".txt" || Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(p => p[0] == '.' || p[^1] == '~');

    // An attribute belongs to the record whose first line stands at the left edge above it.
    private static string RuleAt(string[] lines, int index)
    {
        var head = index;
        while (head > 0 && (lines[head].Length == 0 || char.IsWhiteSpace(lines[head][0]))) head--;
        return lines[head].Trim();
    }

    // With the first line of a record go its attributes.
    private static void Leave(string[] lines, int index)
    {
        var isHead = lines[index].Length > 0 && !char.IsWhiteSpace(lines[index][0]);
        lines[index] = "";
        for (var next = index + 1; isHead && next < lines.Length && lines[next].Length > 0 && char.IsWhiteSpace(lines[next][0]); next++) lines[next] = "";
    }
}
