using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>The connections to one archive: one that writes, behind a lock, and as many that read as are asked for at the same time, kept for use again.</summary>
internal sealed class Connections(string path) : IDisposable
{
    private readonly ConcurrentBag<Session> _idle = [];
    private readonly Lock _writing = new();
    private Session? _writer;

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Opens the writing connection: checks the file, sets it to write-ahead logging and brings its schema up to date.</summary>
    public void Open()
    {
        Said<object?>(() =>
        {
            var connection = Connect(SqliteOpenMode.ReadWriteCreate);
            _writer = new Session(connection);
            SchemaGuard.Check(connection, path);
            // A commit is on the disk when it is acknowledged, even if the power fails.
            _writer.Run("pragma journal_mode = wal");
            _writer.Run("pragma synchronous = full");
            _writer.Run("pragma foreign_keys = on");
            // What is deleted is written over with zeros.
            _writer.Run("pragma secure_delete = on");
            Migrations.Apply(connection, Migrations.Newest);
            return null;
        }, "cannot be opened as an archive");
    }

    /// <summary>Writes in one transaction.</summary>
    public T Write<T>(Func<Session, T> body)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_writer is null, this);
            return Said(() => _writer.Write(() => body(_writer)), "cannot be written");
        }
    }

    /// <summary>Reads.</summary>
    public T Read<T>(Func<Session, T> body) => Said(() =>
    {
        var session = Rent();
        var answer = body(session);
        // One that failed is not used again.
        Return(session);
        return answer;
    }, "cannot be read");

    /// <summary>Reads row by row; the connection is taken as long as the rows are.</summary>
    public IEnumerable<T> Stream<T>(Sql sql, Func<SqliteDataReader, T> read)
    {
        var session = Said(Rent, "cannot be read");
        try
        {
            using var rows = Said(() => session.Rows(sql), "cannot be read");
            while (Said(() => rows.Read() ? (true, read(rows)) : default, "cannot be read") is (true, var row)) yield return row;
        }
        finally
        {
            // Also when the taker has had enough.
            Return(session);
        }
    }

    /// <summary>Works the log into the file and empties it, unless somebody is reading just now.</summary>
    public void EmptyLog()
    {
        lock (_writing) Said(() => _writer?.Value("pragma wal_checkpoint(truncate)"), "cannot be written");
    }

    /// <summary>Lets the file grow to so many pages at most.</summary>
    public void LimitPages(long pages)
    {
        lock (_writing) _writer?.Value(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"pragma max_page_count = {pages}"));
    }

    public void Dispose()
    {
        lock (_writing)
        {
            while (_idle.TryTake(out var session)) session.Dispose();
            _writer?.Dispose();
            _writer = null;
        }
    }

    /// <summary>What SQLite, the packing or the JSON found wrong, as a fault of this archive.</summary>
    public T Said<T>(Func<T> body, string what)
    {
        try
        {
            return body();
        }
        catch (SqliteException fault)
        {
            throw new ArchiveException(path, $"{what} ({Words(fault)}){Advice(fault)}", fault);
        }
        catch (Exception fault) when (fault is InvalidDataException or System.Text.Json.JsonException or FormatException and not Filters.FilterException)
        {
            throw new ArchiveException(path, $"{what}: it is damaged ({fault.Message}); dragoman check says where, and a backup helps", fault);
        }
    }

    private void Return(Session session)
    {
        if (_writer is null) session.Dispose();
        else _idle.Add(session);
    }

    private Session Rent()
    {
        if (_idle.TryTake(out var idle)) return idle;
        var session = new Session(Connect(SqliteOpenMode.ReadWrite));
        session.Run("pragma query_only = on");
        return session;
    }

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = mode }.ToString());
        connection.Open();
        SchemaGuard.Restrain(connection);
        return connection;
    }

    // "SQLite Error 14: 'unable to open database file'." without its frame.
    private static string Words(SqliteException fault) => fault.Message.Split('\'') is [_, var message, ..] ? message : fault.Message;

    private static string Advice(SqliteException fault) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR => ". Nothing of this batch was stored; make room and run again, what was stored before stays",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => ". Nothing of this batch was stored; another program writes to the archive: run again when it has ended",
        SQLitePCL.raw.SQLITE_CORRUPT => ". The file is damaged: dragoman check says where, and a backup helps",
        SQLitePCL.raw.SQLITE_NOTADB => ": it is no SQLite file; name another with --archive",
        _ => "",
    };
}
