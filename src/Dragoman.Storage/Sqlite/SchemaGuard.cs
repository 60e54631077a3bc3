using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dragoman.Storage.Sqlite;

/// <summary>
/// Opens a file with distrust: it may be of another program, or made to harm. Its schema must be word for word the one that our migrations make; triggers, views
/// and virtual tables of others are refused, and functions in a schema do not run.
/// </summary>
internal static class SchemaGuard
{
    /// <summary>Sets the connection up so that the file can do nothing by being opened.</summary>
    public static void Restrain(SqliteConnection connection)
    {
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_DEFENSIVE, 1, out _);
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, out _);
        Execute(connection, "pragma cell_size_check = on; pragma mmap_size = 0;");
    }

    /// <summary>Refuses a file that is no archive of ours.</summary>
    /// <exception cref="ArchiveException">It is newer than this program, or of another one.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        var version = Migrations.Of(connection);
        var found = Objects(connection);
        if (version == 0 && found.Count == 0) return;
        if (version > Migrations.Newest) throw new ArchiveException(path, $"its schema is number {version}, this program knows {Migrations.Newest}; use the newer program that wrote it");
        if (version <= 0) throw new ArchiveException(path, "is a SQLite file of another program; name another file with --archive");
        var expected = Expected(version);
        foreach (var ((type, name), sql) in expected)
        {
            if (!found.TryGetValue((type, name), out var actual)) throw new ArchiveException(path, $"cannot be opened as an archive: its {type} \"{name}\" is missing");
            if (actual != sql) throw new ArchiveException(path, $"cannot be opened as an archive: its {type} \"{name}\" is not the one this program makes");
        }
        foreach (var ((type, name), sql) in found)
        {
            if (expected.ContainsKey((type, name)) || (type is "table" or "index" && !sql.StartsWith("CREATE VIRTUAL", StringComparison.OrdinalIgnoreCase))) continue;
            throw new ArchiveException(path, $"cannot be opened as an archive: it holds a {type} \"{name}\" that is not ours; whoever added it should remove it");
        }
    }

    private static Dictionary<(string Type, string Name), string> Expected(int version)
    {
        using var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        Migrations.Apply(memory, version);
        return Objects(memory);
    }

    private static Dictionary<(string Type, string Name), string> Objects(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select type, name, coalesce(sql, '') from sqlite_schema";
        using var reader = command.ExecuteReader();
        var objects = new Dictionary<(string, string), string>();
        while (reader.Read()) objects[(reader.GetString(0), reader.GetString(1))] = reader.GetString(2);
        return objects;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
