using Dragoman.Duplicates;

namespace Dragoman.Storage.Sqlite;

/// <summary>What people said of pairs of records, and where occurrences went.</summary>
internal static class LinkTable
{
    /// <summary>All links.</summary>
    /// <param name="session">For reading.</param>
    /// <param name="asOf">Said by then; null for all.</param>
    public static RecordLinks Read(Session session, DateTimeOffset? asOf = null)
    {
        var links = new RecordLinks();
        foreach (var link in All(session)) if (asOf is null || link.At <= asOf) links.Add(link.Link);
        return links;
    }

    public static List<StoredLink> All(Session session)
    {
        using var rows = session.Rows("select id, first, second, same, author, reason, at from record_link order by id");
        var links = new List<StoredLink>();
        while (rows.Read()) links.Add(new StoredLink(rows.GetInt64(0), new RecordLink(rows.GetString(1), rows.GetString(2), rows.GetBoolean(3)), rows.GetString(4), rows.GetString(5), Moments.At(rows.GetInt64(6))));
        return links;
    }

    public static void Add(Session session, StoredLink link)
    {
        foreach (var id in (string[])[link.Link.First, link.Link.Second])
            if (session.Value("select 1 from member where id = $1", id) is null) throw new ArgumentException($"no record {id} stands in this archive", nameof(link));
        session.Run("insert into record_link (first, second, same, author, reason, at) values ($1, $2, $3, $4, $5, $6)", link.Link.First, link.Link.Second, link.Link.AreSame, link.Author, link.Reason, Moments.Of(link.At));
    }

    /// <summary>Remembers where an occurrence went whose id is no more that of one. While its first record stands, that says it; else the alias does.</summary>
    /// <param name="session">Inside a transaction.</param>
    /// <param name="old">The id.</param>
    /// <param name="moved">A record that was of it.</param>
    public static void Leave(Session session, string old, string moved) =>
        session.Run("insert into occurrence_alias (old, new) values ($1, $2) on conflict (old) do update set new = excluded.new", old, moved);

    /// <summary>The occurrence of a record, or into which one of that id went; null when there is none.</summary>
    public static string? Resolve(Session session, string id) =>
        session.Value("select occurrence from member where id = $1", id) as string
        ?? (session.Value("select 1 from member where occurrence = $1 limit 1", id) is not null ? id : session.Value("select m.occurrence from occurrence_alias a join member m on m.id = a.new where a.old = $1", id) as string);
}
