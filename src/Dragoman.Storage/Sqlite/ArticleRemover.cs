using System.Text;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Removes an article with all that hangs on it.</summary>
internal static class ArticleRemover
{
    public static (int Revisions, int Records) TakeDown(Session session, string id, string author, string reason, DateTimeOffset at)
    {
        session.Run("insert into takedown (article_id, author, reason, at) values ($1, $2, $3, $4) on conflict (article_id) do nothing", id, author, reason, Moments.Of(at));
        session.Run("delete from record_link where first in (select r.id from record r join article a on a.key = r.article where a.id = $1) or second in (select r.id from record r join article a on a.key = r.article where a.id = $1)", id);
        session.Run("delete from correction where record_id in (select r.id from record r join article a on a.key = r.article where a.id = $1)", id);
        session.Run("delete from link_verdict where entry_id in (select r.id from record r join article a on a.key = r.article where a.id = $1) or record_id in (select r.id from record r join article a on a.key = r.article where a.id = $1)", id);
        var records = RecordWriter.Remove(session, "article in (select key from article where id = $1)", id);
        session.Run("delete from article_text where rowid in (select key from article where id = $1)", id);
        CopyTable.RemoveSketches(session, id);
        var revisions = session.Run("delete from article where id = $1", id);
        // The full-text index only marks what is deleted; written anew, it holds the words no more.
        if (revisions > 0) session.Run("insert into article_text (article_text) values ('optimize')");
        CopyTable.Release(session, id);
        return (revisions, records);
    }

    /// <summary>Drops the text of some articles that were received before a moment.</summary>
    /// <param name="session">Inside a transaction.</param>
    /// <param name="before">The moment.</param>
    /// <param name="after">The key behind which to begin.</param>
    /// <returns>How many, and the key of the last; 0 when none is left.</returns>
    public static (int Count, long Last) DropText(Session session, DateTimeOffset before, long after)
    {
        const int Piece = 500;
        var articles = new List<(long Key, string? Title, string? Published)>();
        using (var rows = session.Rows("select key, title, published from article where body is not null and received_at < $1 and key > $2 order by key limit $3", Moments.Of(before), after, (long)Piece))
            while (rows.Read()) articles.Add((rows.GetInt64(0), rows.IsDBNull(1) ? null : rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2)));
        foreach (var (key, title, published) in articles)
        {
            session.Run("update article set body = null where key = $1", key);
            session.Run("delete from article_text where rowid = $1", key);
            session.Run("insert into article_text (rowid, title) values ($1, $2)", key, title);
            session.Run("delete from sketch where week = $1 and article = $2", CopyTable.Week(Moments.Read(published)), key);
            foreach (var (record, json) in Sentences(session, key))
                session.Run("update record set json = $2 where key = $1", record, Encoding.UTF8.GetString(RecordJson.Write(RecordWriter.WithoutText(RecordJson.Read(Encoding.UTF8.GetBytes(json))))));
        }
        return (articles.Count, articles.Count > 0 ? articles[^1].Key : after);
    }

    private static List<(long Key, string Json)> Sentences(Session session, long article)
    {
        var records = new List<(long, string)>();
        using var rows = session.Rows("select key, json from record where article = $1", article);
        while (rows.Read()) records.Add((rows.GetInt64(0), rows.GetString(1)));
        return records;
    }
}
