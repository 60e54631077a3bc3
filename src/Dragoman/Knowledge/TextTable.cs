namespace Dragoman.Knowledge;

/// <summary>Reads tab-separated tables with <c>#</c> comments.</summary>
internal static class TextTable
{
    /// <summary>The rows of a file, each with path and line number for messages.</summary>
    /// <exception cref="InstallationException">The file is missing, or a row has another number of cells.</exception>
    public static IEnumerable<(string Path, int Line, string[] Cells)> Read(string path, int columns)
    {
        if (!File.Exists(path)) throw new InstallationException(path, null, "the file is missing; reinstall, or set DRAGOMAN_HOME");
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != columns) throw new InstallationException(path, number, $"{cells.Length} cells found, {columns} expected, with tabs between them");
            yield return (path, number, cells);
        }
    }
}
