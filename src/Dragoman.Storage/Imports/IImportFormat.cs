namespace Dragoman.Storage.Imports;

/// <summary>Reads the rows of one data set. Made anew for each file.</summary>
internal interface IImportFormat
{
    /// <summary>What stands between cells, told by the beginning of the file.</summary>
    char Separator(string firstLine);

    /// <summary>Whether the first row names the columns.</summary>
    bool HasHeader { get; }

    /// <summary>Takes in the names of the columns.</summary>
    /// <returns>What is wrong with them: the file cannot be read; null when it can.</returns>
    string? ReadHeader(IReadOnlyList<string> names);

    /// <summary>What a row says.</summary>
    /// <param name="row">A row without fault.</param>
    /// <param name="place">Where it stands and when it was received; null to count it as received when the data set had it.</param>
    ImportedRow Read(TableRow row, ImportPlace place);
}
