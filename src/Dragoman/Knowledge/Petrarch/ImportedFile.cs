namespace Dragoman.Knowledge.Petrarch;

/// <summary>What became of the lines of one dictionary.</summary>
internal sealed class ImportedFile(DictionaryFile file)
{
    private readonly HashSet<int> _carried = [];
    private readonly SortedDictionary<int, (string Reason, string Found)> _skipped = [];
    private readonly List<(int Line, string Reason, string Found)> _notes = [];

    /// <summary>File name.</summary>
    public string Name => file.Name;

    /// <summary>What it holds.</summary>
    public DictionaryKind Kind => file.Kind;

    /// <summary>Number of lines of the file.</summary>
    public int Lines => file.Count;

    /// <summary>Number of lines that hold something; each is carried over or skipped.</summary>
    public int Entries => file.Lines.Count;

    /// <summary>Number of lines carried over.</summary>
    public int Carried => _carried.Count;

    /// <summary>The lines that were not, in order.</summary>
    public IReadOnlyDictionary<int, (string Reason, string Found)> Skipped => _skipped;

    /// <summary>Parts of lines that were not, though the line was.</summary>
    public IReadOnlyList<(int Line, string Reason, string Found)> Notes => _notes;

    /// <summary>Marks a line as carried over.</summary>
    public void Carry(int line)
    {
        _carried.Add(line);
        _skipped.Remove(line);
    }

    /// <summary>Marks a line as skipped, unless a part of it has been carried over: then it is a note.</summary>
    public void Skip(int line, string reason, string found)
    {
        if (_carried.Contains(line)) Note(line, reason, found);
        else _skipped.TryAdd(line, (reason, found));
    }

    /// <summary>Marks a part of a line as skipped.</summary>
    public void Note(int line, string reason, string found) => _notes.Add((line, reason, found));

    /// <summary>Reasons for skipping with the number of lines, the most frequent first.</summary>
    public IEnumerable<(string Reason, int Count)> Reasons() =>
        _skipped.Values.GroupBy(s => s.Reason, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(r => r.Item2).ThenBy(r => r.Key, StringComparer.Ordinal);
}
