using System.Globalization;
using System.Text;
using Dragoman.Records;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>Writes articles, records and pairs with prepared statements inside one transaction.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly SqliteCommand _article;
    private readonly SqliteCommand _forget;
    private readonly SqliteCommand _record;
    private readonly SqliteCommand _dyad;

    public ArticleWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        _article = Prepare(connection, transaction, """
            insert into article (id, title, body, published, day, url, outlet, language, received_at, version)
            values ($id, $title, $body, $published, $day, $url, $outlet, $language, $received, $version)
            on conflict (id) do update set title = excluded.title, body = excluded.body, published = excluded.published, day = excluded.day,
                url = excluded.url, outlet = excluded.outlet, language = excluded.language, version = excluded.version
            """, "$id", "$title", "$body", "$published", "$day", "$url", "$outlet", "$language", "$received", "$version");
        _forget = Prepare(connection, transaction, "delete from record where article_id = $article", "$article");
        _record = Prepare(connection, transaction, """
            insert into record (id, article_id, ordinal, sentence_index, type, mode, cameo, status, day, country, content_hash, json)
            values ($id, $article, $ordinal, $sentence, $type, $mode, $cameo, $status, $day, $country, $hash, $json)
            """, "$id", "$article", "$ordinal", "$sentence", "$type", "$mode", "$cameo", "$status", "$day", "$country", "$hash", "$json");
        _dyad = Prepare(connection, transaction, "insert or ignore into dyad (record_id, actor, recipient) values ($record, $actor, $recipient)", "$record", "$actor", "$recipient");
    }

    public void Write(CodedArticle coded, DateTimeOffset receivedAt)
    {
        var article = coded.Article;
        Run(_article, article.Id, article.Title, article.Body, article.Published?.ToString("O", CultureInfo.InvariantCulture), Day(article.Published), article.Url,
            article.Outlet, article.Language, receivedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), coded.Records.Length > 0 ? coded.Records[0].Version : null);
        Run(_forget, article.Id);
        for (var i = 0; i < coded.Records.Length; i++) Write(coded.Records[i], i);
    }

    public void Dispose()
    {
        _article.Dispose();
        _forget.Dispose();
        _record.Dispose();
        _dyad.Dispose();
    }

    private void Write(EventRecord record, int ordinal)
    {
        Run(_record, record.Id, record.ArticleId, ordinal, record.SentenceIndex, EnumNames<EventType>.Of(record.Type),
            record.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : null, record.Cameo, EnumNames<EventStatus>.Of(record.Status),
            record.Date?.Start?.ToString("O", CultureInfo.InvariantCulture), record.Place?.Country, record.ContentHash, Encoding.UTF8.GetString(RecordJson.Write(record)));
        foreach (var (actor, recipient) in DyadExpander.Expand(record)) Run(_dyad, record.Id, actor.Code, recipient.Code);
    }

    private static string? Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
