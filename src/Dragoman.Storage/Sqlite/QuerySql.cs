using System.Globalization;

namespace Dragoman.Storage.Sqlite;

/// <summary>Puts the statements of an <see cref="EventQuery"/> together.</summary>
internal static class QuerySql
{
    /// <summary>Columns of a <see cref="StoredRecord"/>, and its place in the order.</summary>
    public static readonly string Columns = RecordTables.Own.Columns;

    /// <summary>A page.</summary>
    /// <param name="query">Which.</param>
    /// <param name="mostTexts">Looks only at so many of the articles that have the words asked for, the newest ones: what is found is a beginning of the whole answer. Null for all.</param>
    public static Sql Page(EventQuery query, long? mostTexts = null)
    {
        if (query.Limit is < 1 or > EventQuery.MostRecords) throw new ArgumentException($"the limit is {query.Limit}; 1 to {EventQuery.MostRecords} is expected", nameof(query));
        var tables = RecordTables.Of(query);
        var sql = Where(new Sql().Add($"select {tables.Columns}"), query, tables with { MostTexts = mostTexts });
        if (query.Cursor is { } cursor)
        {
            var (article, ordinal) = ReadCursor(cursor);
            sql.Add(" and r.article <= ").Value(article).Add(" and (r.article < ").Value(article).Add($" or {tables.Ordinal} > ").Value(ordinal).Add(")");
        }
        // One more than asked for tells whether there is a next page.
        return sql.Add($" order by r.article desc, {tables.Ordinal} limit ").Value(query.Limit + 1L);
    }

    public static Sql All(EventQuery query) => Where(new Sql().Add($"select {RecordTables.Of(query).Columns}"), query, RecordTables.Of(query)).Add($" order by r.article, {RecordTables.Of(query).Ordinal}");

    public static Sql Count(EventQuery query)
    {
        var tables = RecordTables.Of(query);
        // Each join is two look-ups a record, and nothing of it is counted.
        if (query is { Dataset: null, Run: null }) tables = tables with { From = FilterSql.AsksOfArticle(query.Filter.Root) ? "record r join article a on a.key = r.article" : "record r" };
        return Where(new Sql().Add("select count(*)"), query, tables);
    }

    public static Sql Count(EventQuery query, IReadOnlyList<EventField> by)
    {
        if (by.Count == 0) throw new ArgumentException("at least one field to count by is expected", nameof(by));
        if (query.Limit is < 1 or > EventQuery.MostRecords) throw new ArgumentException($"the limit is {query.Limit}; 1 to {EventQuery.MostRecords} is expected", nameof(query));
        var tables = RecordTables.Of(query);
        var columns = string.Join(", ", by.Select(f => f == EventField.Outlet ? tables.Outlet : Column(f)));
        var joins = (by.Contains(EventField.Actor) ? $" join (select distinct record, state from {tables.Side} where role = 0) f on f.record = r.key" : "")
            + (by.Contains(EventField.Recipient) ? $" join (select distinct record, state from {tables.Side} where role = 1) t on t.record = r.key" : "")
            + (by.Contains(EventField.Dyad) ? $" join {tables.Dyad} d on d.record = r.key" : "");
        var places = string.Join(", ", Enumerable.Range(1, by.Count));
        return Where(new Sql().Add($"select {columns}, count(*)"), query, tables with { From = tables.From + joins }).Add($" group by {places} order by {by.Count + 1} desc, {places} limit ").Value((long)query.Limit);
    }

    public static string Cursor(long article, long ordinal) => string.Create(CultureInfo.InvariantCulture, $"{article:x}-{ordinal}");

    private static Sql Where(Sql sql, EventQuery query, RecordTables tables)
    {
        sql.Add($" from {tables.From} where ");
        if (query.Dataset is { } dataset)
        {
            if (query.Run is not null) throw new ArgumentException("a run codes articles; records of other data sets were not coded by one", nameof(query));
            // The plus keeps the index of a whole data set away where sides say more.
            sql.Add(FilterSql.AsksForSides(query.Filter.Root) ? "+r.dataset = " : "r.dataset = ").Value(dataset);
            if (query.AsOf is { } seen) sql.Add(" and r.received_at <= ").Value(Moments.Of(seen));
            sql.Add(" and (");
            FilterSql.Add(sql, query.Filter.Root, tables);
            return sql.Add(")");
        }
        if (query.Run is { } run) sql.Add("c.run = ").Value(run).Add(" and r.correction is null");
        else sql.Add("r.newest = 1");
        if (query.AsOf is { } moment)
        {
            var at = Moments.Of(moment);
            sql.Add(" and r.known_from <= ").Value(at);
            if (query.Run is null) sql.Add(" and (r.known_until is null or r.known_until > ").Value(at).Add(")");
        }
        else if (query.Run is null)
        {
            sql.Add(" and r.known_until is null");
        }
        sql.Add(" and (");
        FilterSql.Add(sql, query.Filter.Root, tables);
        return sql.Add(")");
    }

    private static (long Article, long Ordinal) ReadCursor(string cursor)
    {
        var dash = cursor.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && long.TryParse(cursor.AsSpan(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var article)
            && long.TryParse(cursor.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? (article, ordinal)
            : throw new ArgumentException($"\"{cursor}\" is no cursor; the one of the page before is expected", nameof(cursor));
    }

    private static string Column(EventField field) => field switch
    {
        EventField.Day => "r.day",
        EventField.Month => "substr(r.day, 1, 7)",
        EventField.PublishedDay => "r.published_day",
        EventField.Type => "r.type",
        EventField.Mode => "r.mode",
        EventField.Quad => "r.quad",
        EventField.Status => "r.status",
        EventField.Country => "r.country",
        EventField.Place => "r.place",
        EventField.Actor => "f.state",
        EventField.Recipient => "t.state",
        EventField.Dyad => "d.actor || '-' || d.recipient",
        _ => throw new ArgumentException($"{field} cannot be counted by", nameof(field)),
    };
}
