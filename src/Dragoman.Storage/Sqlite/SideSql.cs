namespace Dragoman.Storage.Sqlite;

/// <summary>
/// Compiles what a filter says of a side: an entity (<c>org:nato</c>), a state or group (<c>ISR</c>), a code by its beginning (<c>ISRGOV</c> is also
/// <c>ISRGOVMIL</c>), or a name in any case (<c>"Benny Gantz"</c>).
/// </summary>
internal static class SideSql
{
    private const int StateLength = 3;

    public static void Add(Sql sql, string table, string roles, string value)
    {
        if (value.Contains(':', StringComparison.Ordinal))
        {
            Open(sql, table, roles).Add("entity = ").Value(value).Add(")");
            return;
        }
        var code = value.ToUpperInvariant();
        var looksLikeCode = value.Length >= StateLength && value.All(char.IsAsciiLetterOrDigit) && (value == code || value.Length == StateLength);
        if (!looksLikeCode)
        {
            Open(sql, table, roles).Add("name = ").Value(value).Add(" collate nocase)");
            return;
        }
        Open(sql, table, roles).Add("state = ").Value(code).Add(") or ");
        // '[' is the sign after 'Z': codes are capitals and digits.
        Open(sql, table, roles).Add("code >= ").Value(code).Add(" and code < ").Value(code + "[").Add(")");
    }

    private static Sql Open(Sql sql, string table, string roles) => sql.Add($"r.key in (select record from {table} where role in ({roles}) and ");
}
