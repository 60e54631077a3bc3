namespace Dragoman.Knowledge.Petrarch;

/// <summary>What became of every line of the dictionaries: carried over, or skipped with a reason; and what was lost of lines that were carried over. Not thread-safe.</summary>
internal sealed class ImportReport
{
    private readonly List<ImportedFile> _files = [];
    private readonly Dictionary<string, ImportedFile> _byName = new(StringComparer.Ordinal);

    /// <summary>The files, in the order in which they were read.</summary>
    public IReadOnlyList<ImportedFile> Files => _files;

    /// <summary>Begins a file.</summary>
    public void Add(DictionaryFile file)
    {
        var imported = new ImportedFile(file);
        _files.Add(imported);
        _byName[file.Name] = imported;
    }

    /// <summary>The line has been carried over.</summary>
    public void Carry(SourceLine line) => _byName[line.File].Carry(line.Number);

    /// <summary>The line has not been carried over.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reason">Why, the same words for all lines of a kind.</param>
    /// <param name="found">What was found there.</param>
    public void Skip(SourceLine line, string reason, string found) => _byName[line.File].Skip(line.Number, reason, found);

    /// <summary>A part of a line that was carried over was not.</summary>
    public void Note(SourceLine line, string reason, string found) => _byName[line.File].Note(line.Number, reason, found);
}
