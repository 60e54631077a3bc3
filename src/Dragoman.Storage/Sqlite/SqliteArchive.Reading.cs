using System.Collections.Immutable;
using System.Text;
using Dragoman.Records;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>What is asked of the archive.</summary>
public sealed partial class SqliteArchive
{
    private const long FirstTexts = 512;
    private const long MostTexts = 100_000;

    /// <inheritdoc/>
    public ArchiveCounts Counts(DateTimeOffset? asOf = null) => _connections.Read(session => CountTable.Read(session, asOf));

    /// <inheritdoc/>
    public IReadOnlyList<MonthCount> ArticlesRead(DateTimeOffset? asOf = null) => _connections.Read(session => CountTable.ReadMonths(session, asOf));

    /// <inheritdoc/>
    public EventPage Find(EventQuery query)
    {
        if (query.Dataset is not null || !FilterSql.AsksForText(query.Filter.Root)) return Find(QuerySql.Page(query), query.Limit);
        // Frequent words stand in most articles, and a page needs the newest of them only.
        for (var texts = FirstTexts; texts < MostTexts; texts *= 8)
            if (Find(QuerySql.Page(query, texts), query.Limit) is { Next: not null } page) return page;
        return Find(QuerySql.Page(query), query.Limit);
    }

    private EventPage Find(Sql sql, int limit)
    {
        return _connections.Read(session =>
        {
            using var rows = session.Rows(sql);
            var records = ImmutableArray.CreateBuilder<StoredRecord>();
            var last = "";
            while (rows.Read())
            {
                if (records.Count == limit) return new EventPage(records.ToImmutable(), last);
                records.Add(ReadRecord(rows));
                last = QuerySql.Cursor(rows.GetInt64(5), rows.GetInt64(6));
            }
            return new EventPage(records.ToImmutable(), null);
        });
    }

    /// <inheritdoc/>
    public IEnumerable<StoredRecord> Records(EventQuery query) => _connections.Stream(QuerySql.All(query), ReadRecord);

    /// <inheritdoc/>
    public long Count(EventQuery query)
    {
        var sql = QuerySql.Count(query);
        return _connections.Read(session =>
        {
            using var rows = session.Rows(sql);
            rows.Read();
            return rows.GetInt64(0);
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<GroupCount> Count(EventQuery query, params IReadOnlyList<EventField> by)
    {
        var sql = QuerySql.Count(query, by);
        return _connections.Read(session =>
        {
            using var rows = session.Rows(sql);
            var groups = new List<GroupCount>();
            while (rows.Read()) groups.Add(new GroupCount([.. Enumerable.Range(0, by.Count).Select(i => rows.IsDBNull(i) ? null : rows.GetString(i))], rows.GetInt64(by.Count)));
            return groups;
        });
    }

    /// <inheritdoc/>
    public StoredRecord? FindRecord(string id, DateTimeOffset? asOf = null) => _connections.Read(session =>
    {
        var at = asOf is { } moment ? Moments.Of(moment) : (long?)null;
        using var rows = session.Rows($"""
            select {QuerySql.Columns} from record r join article a on a.key = r.article join coding c on c.id = r.coding
            where r.id = $1 and r.newest = 1 and (($2 is null and r.known_until is null) or (r.known_from <= $2 and (r.known_until is null or r.known_until > $2)))
            """, id, at);
        return rows.Read() ? ReadRecord(rows) : null;
    });

    /// <inheritdoc/>
    public StoredArticle? FindArticle(string id, DateTimeOffset? asOf = null) => _connections.Read(session => asOf is { } moment ? ArticleReader.AsOf(session, id, moment) : ArticleReader.Newest(session, id));

    /// <inheritdoc/>
    public IReadOnlyList<StoredArticle> Revisions(string id) => _connections.Read(session =>
    {
        using var rows = session.Rows(ArticleReader.Select + " where a.id = $1 order by a.revision", id);
        var revisions = new List<StoredArticle>();
        while (rows.Read()) revisions.Add(ArticleReader.Read(rows));
        return revisions;
    });

    /// <inheritdoc/>
    public IEnumerable<StoredArticle> Articles(string? notOfVersion = null)
    {
        // In pieces, so that a long recode does not keep the log from being worked into the file.
        const int Piece = 500;
        var (last, count) = (long.MinValue, Piece);
        while (count == Piece)
        {
            var sql = new Sql().Add(ArticleReader.Select).Add(" where a.key > ").Value(last);
            if (notOfVersion is not null) sql.Add(" and not exists (select 1 from coding c join run u on u.id = c.run where c.id = a.coding and c.outcome <> 'duplicate' and a.outcome <> 'duplicate' and u.version = ").Value(notOfVersion).Add(")");
            count = 0;
            foreach (var article in _connections.Stream(sql.Add(" order by a.key limit ").Value((long)Piece), ArticleReader.Read).ToList())
            {
                (last, count) = (article.Key, count + 1);
                yield return article;
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<DatasetSummary> Datasets() => _connections.Read(ForeignWriter.All);

    /// <inheritdoc/>
    public IReadOnlyList<ArticleCopy> Copies(string articleId) => _connections.Read(session => CopyTable.Group(session, articleId));

    /// <inheritdoc/>
    public IReadOnlyList<CopiedOrigin> MostCopied(int limit = 10) => _connections.Read(session => CopyTable.MostCopied(session, limit));

    /// <inheritdoc/>
    public IEnumerable<ArticleCoding> Codings(long run) => _connections.Stream(
        new Sql().Add("select a.key, a.id, a.revision from coding c join article a on a.key = c.article where c.run = ").Value(run).Add(" order by a.key"),
        row => new ArticleCoding(row.GetInt64(0), row.GetString(1), row.GetInt32(2)));

    /// <inheritdoc/>
    public IReadOnlyList<RunSummary> Runs() => _connections.Read(RunWriter.All);

    /// <inheritdoc/>
    public IReadOnlyList<QuarantineEntry> Quarantine(int limit = 1000) => _connections.Read(session =>
    {
        using var rows = session.Rows("""
            select source, nullif(line, 0), null, reason, at from quarantine
            union all select source, line, id, coalesce(reason, ''), received_at from article where outcome = 'quarantined'
            order by 5 desc, 1, 2 limit $1
            """, (long)limit);
        var entries = new List<QuarantineEntry>();
        while (rows.Read()) entries.Add(new QuarantineEntry(Text(rows, 0), rows.IsDBNull(1) ? null : rows.GetInt32(1), Text(rows, 2), rows.GetString(3), Moments.At(rows.GetInt64(4))));
        return entries;
    });

    /// <inheritdoc/>
    public IReadOnlyList<Correction> Corrections(string? recordId = null) => _connections.Read(session => recordId is null ? CorrectionReader.All(session) : CorrectionReader.Of(session, recordId));

    /// <inheritdoc/>
    public IReadOnlyList<SourceState> Sources() => _connections.Read(SourceTable.All);

    private static StoredRecord ReadRecord(SqliteDataReader row) => new(
        RecordJson.Read(Encoding.UTF8.GetBytes(row.GetString(0))), row.GetInt32(1), Moments.At(row.GetInt64(2)), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetInt64(4), row.GetInt64(5));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
