using System.Globalization;
using Dragoman.Documents;
using Dragoman.Duplicates;

namespace Dragoman.Storage.Sqlite;

/// <summary>Writes and reads which articles are copies of which.</summary>
internal static class CopyTable
{
    private const long UnknownWeek = -1_000_000;
    private const double SecondsAWeek = 7 * 24 * 60 * 60;

    /// <summary>Ids of the articles that are copies of one.</summary>
    public static List<string> Of(Session session, string id)
    {
        var copies = new List<string>();
        using var rows = session.Rows("select distinct id from article where duplicate_of = $1 order by id", id);
        while (rows.Read()) copies.Add(rows.GetString(0));
        return copies;
    }

    /// <summary>The week by which an article is looked up.</summary>
    public static long Week(DateTimeOffset? published) => published is { } given ? (long)Math.Floor(given.ToUnixTimeSeconds() / SecondsAWeek) : UnknownWeek;

    /// <summary>The keys of a text as a JSON array.</summary>
    public static string SketchJson(string? title, string body) => Json(Fingerprint.Of(new Article { Id = "", Title = title, Body = body }.Text));

    /// <summary>The same of a fingerprint.</summary>
    public static string Json(Fingerprint print) => $"[{string.Join(',', print.Sketch.Select(k => k.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>Makes a revision findable. Without its text, nothing could be compared: then it is found by equal text only.</summary>
    public static void AddSketch(Session session, long article, DateTimeOffset? published, Fingerprint? print)
    {
        foreach (var key in print?.Sketch ?? []) session.Run("insert or ignore into sketch (week, hash, article) values ($1, $2, $3)", Week(published), key, article);
    }

    /// <summary>Removes the keys of all revisions of an article.</summary>
    public static void RemoveSketches(Session session, string id)
    {
        var revisions = new List<(long Key, string? Published)>();
        using (var rows = session.Rows("select key, published from article where id = $1", id))
            while (rows.Read()) revisions.Add((rows.GetInt64(0), rows.IsDBNull(1) ? null : rows.GetString(1)));
        foreach (var (key, published) in revisions) session.Run("delete from sketch where week = $1 and article = $2", Week(Moments.Read(published)), key);
    }

    /// <summary>Makes a revision the copy of an article, from a moment on; its records answer no more.</summary>
    public static void MarkCopy(Session session, long key, string origin, string reason, long since)
    {
        session.Run("update article set outcome = 'duplicate', duplicate_of = $2, reason = $3, duplicate_since = min(coalesce(duplicate_since, $4), $4) where key = $1", key, origin, reason, since);
        session.Run("update record set known_until = max(known_from, $2) where article = $1 and (known_until is null or known_until > $2)", key, since);
    }

    /// <summary>Looks for another origin for the copies of an article that was taken down; those without one are coded by the next recode.</summary>
    public static void Release(Session session, string id)
    {
        var copies = new List<StoredArticle>();
        using (var rows = session.Rows(ArticleReader.Select + " where a.duplicate_of = $1", id))
            while (rows.Read()) copies.Add(ArticleReader.Read(rows));
        session.Run("update article set duplicate_of = null, reason = 'its origin was taken down; dragoman recode codes this one' where duplicate_of = $1", id);
        foreach (var copy in copies.Where(c => c.HasText))
        {
            var (article, hash) = (copy.Article, TextHash.Of(copy.Article.Title, copy.Article.Body));
            if (new CopyFinder(session).Find(article, hash, Fingerprint.Of(article.Text)).Origin is { } origin)
                session.Run("update article set duplicate_of = $2, reason = $3 where key = $1", copy.Key, origin.Id, origin.Reason);
        }
    }

    /// <summary>The origin of an article and all that was copied from it.</summary>
    public static List<ArticleCopy> Group(Session session, string id)
    {
        // "union" stops at what was seen before, should two ever point at each other.
        using var rows = session.Rows("""
            with recursive up (id) as (select $1 union select a.duplicate_of from article a join up on a.id = up.id where a.superseded_at is null and a.duplicate_of is not null),
                copies (id) as (select id from up union select a.id from article a join copies on a.duplicate_of = copies.id where a.superseded_at is null)
            select a.id, a.outlet, a.published, a.duplicate_of, iif(a.duplicate_of is null, null, a.reason) from article a join copies on copies.id = a.id
            where a.superseded_at is null order by a.duplicate_of is not null, a.published is null, a.key, a.id
            """, id);
        var group = new List<ArticleCopy>();
        while (rows.Read())
        {
            string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
            group.Add(new ArticleCopy(rows.GetString(0), Text(1), Moments.Read(Text(2)), Text(3), Text(4)));
        }
        return group;
    }

    /// <summary>The origins with most copies.</summary>
    public static List<CopiedOrigin> MostCopied(Session session, int limit)
    {
        using var rows = session.Rows("""
            with recursive tree (origin, id) as (
                select a.id, a.id from article a where a.superseded_at is null and a.duplicate_of is null and a.id in (select duplicate_of from article where duplicate_of is not null and superseded_at is null)
                union select tree.origin, a.id from article a join tree on a.duplicate_of = tree.id where a.superseded_at is null)
            select o.id, o.title, o.outlet, count(*) - 1, count(distinct lower(a.outlet)) from tree cross join article o on o.id = tree.origin and o.superseded_at is null
                cross join article a on a.id = tree.id and a.superseded_at is null
            group by o.id order by 4 desc, o.id limit $1
            """, (long)limit);
        var origins = new List<CopiedOrigin>();
        while (rows.Read()) origins.Add(new CopiedOrigin(rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2), rows.GetInt64(3), rows.GetInt64(4)));
        return origins;
    }
}
