namespace Dragoman.Storage.Sqlite;

/// <summary>Writes and reads what is known of sources.</summary>
internal static class SourceTable
{
    public static void Note(Session session, SourceVisit visit)
    {
        var at = Moments.Of(visit.At);
        session.Run("""
            insert into source (address, outlet, first_visit, last_success, last_fault, fault, last_article, visits, articles, etag, last_modified, gaps, failures, silent_after)
            values ($1, $2, $3, iif($4 is null, $3, null), iif($4 is null, null, $3), $4, iif($5 > 0, $3, null), 1, $5, $6, $7, $8, $9, $10)
            on conflict (address) do update set outlet = coalesce(excluded.outlet, outlet), last_success = coalesce(excluded.last_success, last_success), last_fault = coalesce(excluded.last_fault, last_fault),
                fault = excluded.fault, last_article = coalesce(excluded.last_article, last_article), visits = visits + 1, articles = articles + excluded.articles,
                etag = iif(excluded.fault is null, excluded.etag, etag), last_modified = iif(excluded.fault is null, excluded.last_modified, last_modified),
                gaps = excluded.gaps, failures = excluded.failures, silent_after = excluded.silent_after
            """, visit.Address, visit.Outlet, at, visit.Fault, visit.Articles, visit.ETag, visit.LastModified, visit.Gaps, visit.Failures, (long?)visit.SilentAfter?.TotalMilliseconds);
    }

    public static List<SourceState> All(Session session)
    {
        using var rows = session.Rows("select address, outlet, first_visit, last_success, last_fault, fault, last_article, visits, articles, etag, last_modified, gaps, failures, silent_after from source order by address");
        var sources = new List<SourceState>();
        while (rows.Read())
        {
            DateTimeOffset? At(int column) => rows.IsDBNull(column) ? null : Moments.At(rows.GetInt64(column));
            long? Number(int column) => rows.IsDBNull(column) ? null : rows.GetInt64(column);
            string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
            sources.Add(new SourceState(rows.GetString(0), Text(1), Moments.At(rows.GetInt64(2)), At(3), At(4), Text(5), At(6), rows.GetInt64(7), rows.GetInt64(8), Text(9), Text(10))
            {
                Gaps = Number(11),
                Failures = Number(12),
                SilentAfter = Number(13) is { } silence ? TimeSpan.FromMilliseconds(silence) : null,
            });
        }
        return sources;
    }
}
