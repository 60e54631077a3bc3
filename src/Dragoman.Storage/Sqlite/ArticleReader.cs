using Dragoman.Documents;
using Dragoman.Records;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>Reads revisions of articles.</summary>
internal static class ArticleReader
{
    /// <summary>Columns of <see cref="Read"/>, of the article <c>a</c>.</summary>
    public const string Select = """
        select a.key, a.id, a.revision, a.title, a.body, a.published, a.url, a.outlet, a.language, a.received_at, a.superseded_at, a.outcome, a.reason, a.duplicate_of, a.source,
            (select u.version from coding c join run u on u.id = c.run where c.id = a.coding and a.outcome <> 'duplicate')
        from article a
        """;

    public static StoredArticle? Newest(Session session, string id)
    {
        using var rows = session.Rows(Select + " where a.id = $1 and a.superseded_at is null", id);
        return rows.Read() ? Read(rows) : null;
    }

    public static StoredArticle? AsOf(Session session, string id, DateTimeOffset moment)
    {
        using var rows = session.Rows(Select + " where a.id = $1 and a.received_at <= $2 and (a.superseded_at is null or a.superseded_at > $2) order by a.revision desc limit 1", id, Moments.Of(moment));
        return rows.Read() ? Read(rows) : null;
    }

    public static StoredArticle Read(SqliteDataReader row)
    {
        var packed = row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4);
        return new StoredArticle
        {
            Key = row.GetInt64(0),
            Revision = row.GetInt32(2),
            HasText = packed is not null,
            Article = new Article
            {
                Id = row.GetString(1),
                Title = Text(row, 3),
                Body = packed is null ? "" : PackedText.Unpack(packed),
                Published = Moments.Read(Text(row, 5)),
                Url = Text(row, 6),
                Outlet = Text(row, 7),
                Language = Text(row, 8),
            },
            ReceivedAt = Moments.At(row.GetInt64(9)),
            SupersededAt = row.IsDBNull(10) ? null : Moments.At(row.GetInt64(10)),
            Outcome = EnumNames<ArticleOutcome>.TryParse(row.GetString(11), out var outcome) ? outcome : throw new InvalidDataException($"\"{row.GetString(11)}\" is no outcome"),
            Reason = Text(row, 12),
            DuplicateOf = Text(row, 13),
            Source = Text(row, 14),
            Version = Text(row, 15),
        };
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
