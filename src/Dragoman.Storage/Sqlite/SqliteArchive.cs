using System.Globalization;
using System.Text;
using Dragoman.Documents;
using Dragoman.Records;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>An archive in one SQLite file. One writer at a time; not thread-safe.</summary>
public sealed class SqliteArchive : IArchive
{
    private readonly SqliteConnection _connection;

    private SqliteArchive(SqliteConnection connection) => _connection = connection;

    /// <inheritdoc/>
    public long ArticleCount => Count("article");

    /// <inheritdoc/>
    public long RecordCount => Count("record");

    /// <summary>Opens an archive, making it if there is none, and brings its schema up to date.</summary>
    /// <exception cref="ArchiveException">The file cannot be opened, is no archive, or is of a newer program.</exception>
    public static SqliteArchive Open(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new ArchiveException("--archive", "names no file");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new ArchiveException(path, $"the folder {folder} does not exist; make it, or name another");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on;");
            Migrations.Apply(connection, path);
            return new SqliteArchive(connection);
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw new ArchiveException(path, $"cannot be opened as an archive ({Said(fault)})", fault);
        }
        catch (ArchiveException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Store(IEnumerable<CodedArticle> articles, DateTimeOffset receivedAt)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            using var writer = new ArticleWriter(_connection, transaction);
            foreach (var article in articles) writer.Write(article, receivedAt);
            transaction.Commit();
        }
        catch (SqliteException fault)
        {
            throw new ArchiveException(_connection.DataSource, $"cannot be written ({Said(fault)}). Nothing of this batch was stored; when the disk is full or another program writes, mend that and run again", fault);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<EventRecord> Records()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select r.json from record r join article a on a.id = r.article_id order by a.published, a.id, r.ordinal";
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return RecordJson.Read(Encoding.UTF8.GetBytes(reader.GetString(0)));
    }

    /// <inheritdoc/>
    public Article? FindArticle(string id)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select title, body, published, url, outlet, language from article where id = $id";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        return new Article
        {
            Id = id,
            Title = Text(reader, 0),
            Body = reader.GetString(1),
            Published = Text(reader, 2) is { } published ? DateTimeOffset.Parse(published, CultureInfo.InvariantCulture) : null,
            Url = Text(reader, 3),
            Outlet = Text(reader, 4),
            Language = Text(reader, 5),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    // "SQLite Error 14: 'unable to open database file'." without its frame.
    private static string Said(SqliteException fault) => fault.Message.Split('\'') is [_, var message, ..] ? message : fault.Message;

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private long Count(string table)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return (long)command.ExecuteScalar()!; // count(*) always answers with a number.
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
