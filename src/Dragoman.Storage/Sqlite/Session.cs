using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>A connection with its prepared statements, whose parameters are called <c>$1</c>, <c>$2</c> …. Not thread-safe.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>Runs a fixed statement and gives the number of rows changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first value of the first row; null when there is none.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>The rows of a fixed statement. One reader of the same statement at a time.</summary>
    public SqliteDataReader Rows(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteReader();

    /// <summary>The rows of a statement that was put together; it is not kept.</summary>
    public SqliteDataReader Rows(Sql sql)
    {
        // A disposed command closes its reader: this one goes with the connection, or before by itself.
        var command = connection.CreateCommand();
        command.CommandText = sql.Text;
        for (var i = 0; i < sql.Values.Count; i++) command.Parameters.AddWithValue("$" + (i + 1), sql.Values[i]);
        return command.ExecuteReader();
    }

    /// <summary>Runs the body in a transaction that writes: all of it or nothing.</summary>
    public T Write<T>(Func<T> body)
    {
        Run("begin immediate");
        try
        {
            var answer = body();
            Run("commit");
            return answer;
        }
        catch
        {
            // SQLite may have rolled back by itself, as after a full disk; a second failure would hide the first.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) Run("rollback");
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (i + 1) });
            _prepared.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
