namespace Dragoman.Storage.Sqlite;

/// <summary>Removes an article with all that hangs on it.</summary>
internal static class ArticleRemover
{
    public static (int Revisions, int Records) TakeDown(Session session, string id, string author, string reason, DateTimeOffset at)
    {
        session.Run("insert into takedown (article_id, author, reason, at) values ($1, $2, $3, $4) on conflict (article_id) do nothing", id, author, reason, Moments.Of(at));
        session.Run("delete from correction where record_id in (select r.id from record r join article a on a.key = r.article where a.id = $1)", id);
        session.Run("delete from link_verdict where entry_id in (select r.id from record r join article a on a.key = r.article where a.id = $1) or record_id in (select r.id from record r join article a on a.key = r.article where a.id = $1)", id);
        var records = RecordWriter.Remove(session, "article in (select key from article where id = $1)", id);
        session.Run("delete from article_text where rowid in (select key from article where id = $1)", id);
        var revisions = session.Run("delete from article where id = $1", id);
        // The full-text index only marks what is deleted; written anew, it holds the words no more.
        if (revisions > 0) session.Run("insert into article_text (article_text) values ('optimize')");
        // Its copies were not coded because of it: the next recode does.
        session.Run("update article set duplicate_of = null, reason = 'the first article with this text was taken down; dragoman recode codes this one' where duplicate_of = $1", id);
        return (revisions, records);
    }
}
