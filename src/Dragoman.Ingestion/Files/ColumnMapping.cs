namespace Dragoman.Ingestion.Files;

/// <summary>Which column holds which field: <c>title=headline,text=body</c>. Fields that are not named are looked for under their own names. Immutable.</summary>
public sealed class ColumnMapping
{
    /// <summary>The fields there are.</summary>
    public static readonly IReadOnlyList<string> Fields = ["id", "title", "text", "published", "url", "outlet", "language"];

    // What other programs call them; only where nothing else can be meant.
    private static readonly Dictionary<string, string[]> Habits = new(StringComparer.Ordinal)
    {
        ["title"] = ["headline"], ["text"] = ["body", "content"], ["published"] = ["date", "publication_date", "pubdate"], ["url"] = ["link"], ["outlet"] = ["source", "publisher"], ["language"] = ["lang"],
    };

    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);

    private ColumnMapping()
    {
    }

    /// <summary>The mapping that gives every field its own name.</summary>
    public static ColumnMapping OwnNames { get; } = new();

    /// <summary>Reads <c>field=column,field=column</c>.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="fault">What was found and what was expected; null when the mapping is read.</param>
    /// <returns>The mapping; null when there is a fault.</returns>
    public static ColumnMapping? Parse(string text, out string? fault)
    {
        var mapping = new ColumnMapping();
        foreach (var pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var field = equals < 0 ? pair : pair[..equals].Trim();
            var column = equals < 0 ? "" : pair[(equals + 1)..].Trim();
            fault = !Fields.Contains(field, StringComparer.Ordinal) ? $"\"{field}\" is no field; {string.Join(", ", Fields)} are"
                : column.Length == 0 ? $"\"{pair}\" names no column; {field}=COLUMN is expected"
                : mapping._columns.TryAdd(field, column) ? null : $"\"{field}\" is given twice";
            if (fault is not null) return null;
        }
        fault = mapping._columns.Count == 0 ? "no column is named; text=COLUMN,title=COLUMN is expected" : null;
        return fault is null ? mapping : null;
    }

    /// <summary>The place of each field in a header; -1 where it has none.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="fault">What is missing; null when the file can be read.</param>
    internal int[] Locate(string[] header, out string? fault)
    {
        var places = new int[Fields.Count];
        fault = null;
        for (var i = 0; i < places.Length; i++)
        {
            var field = Fields[i];
            places[i] = _columns.TryGetValue(field, out var column) ? Find(header, column)
                : ((string[])[field, .. Habits.GetValueOrDefault(field, [])]).Select(name => Find(header, name)).FirstOrDefault(at => at >= 0, -1);
            if (places[i] < 0 && column is not null) fault ??= $"there is no column \"{column}\"";
        }
        if (fault is null && places[2] < 0 && places[1] < 0) fault = "no column holds \"text\" or \"title\"";
        if (fault is not null) fault += $"; the first line names {Listed(header)}. Say which is which: --columns text=COLUMN,title=COLUMN,published=COLUMN";
        return places;
    }

    private static int Find(string[] header, string name) => Array.FindIndex(header, h => h.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Listed(string[] header) => string.Join(", ", header.Take(20).Select(h => $"\"{(h.Length > 40 ? h[..40] + "…" : h)}\"")) + (header.Length > 20 ? " …" : "");
}
