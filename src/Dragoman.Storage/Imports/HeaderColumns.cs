using System.Text.Json.Nodes;

namespace Dragoman.Storage.Imports;

/// <summary>Columns found by their names, in any case and order.</summary>
internal sealed class HeaderColumns
{
    private readonly string[] _names;

    public HeaderColumns(IReadOnlyList<string> names) => _names = [.. names.Select(n => n.Trim('"', ' '))];

    /// <summary>The number of columns.</summary>
    public int Count => _names.Length;

    /// <summary>Those of the names that are not there.</summary>
    public IEnumerable<string> Missing(params string[] names) => names.Where(n => IndexOf(n) < 0);

    /// <summary>The cell of the first of these columns that is there and not empty; null when there is none.</summary>
    public string? Cell(TableRow row, params string[] names) => names.Select(n => row.Cell(IndexOf(n))).FirstOrDefault(c => c is not null);

    /// <summary>The cells of these columns that are not empty, as a JSON object by their names; null when all are.</summary>
    public string? Json(TableRow row, params string[] names)
    {
        var json = new JsonObject();
        foreach (var name in names) if (row.Cell(IndexOf(name)) is { } cell) json[name] = cell;
        return json.Count > 0 ? json.ToJsonString() : null;
    }

    private int IndexOf(string name) => Array.FindIndex(_names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
}
