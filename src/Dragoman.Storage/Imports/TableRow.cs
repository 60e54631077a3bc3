namespace Dragoman.Storage.Imports;

/// <summary>A row of a table.</summary>
/// <param name="Line">1-based line on which it begins.</param>
/// <param name="Cells">Its cells; empty when there is a fault.</param>
/// <param name="Fault">Why it cannot be read; null when it can.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells, string? Fault)
{
    /// <summary>The cell of that column; null when it is empty or not there.</summary>
    public string? Cell(int column) => column >= 0 && column < Cells.Count && Cells[column].Length > 0 ? Cells[column] : null;
}
