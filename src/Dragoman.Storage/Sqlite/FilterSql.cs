using System.Collections.Immutable;
using Dragoman.Storage.Filters;

namespace Dragoman.Storage.Sqlite;

/// <summary>Compiles a filter to a condition on the record <c>r</c> of the article <c>a</c>. All that a user wrote becomes a parameter.</summary>
internal static class FilterSql
{
    public static void Add(Sql sql, FilterNode node, RecordTables tables)
    {
        switch (node)
        {
            case FilterNode.And and:
                Join(sql, and.Parts, " and ", "1", tables, and.Parts.OfType<FilterNode.Days>().FirstOrDefault(d => d.Key == FilterKey.Date));
                break;
            case FilterNode.Or or:
                Join(sql, or.Parts, " or ", "0", tables with { MostTexts = null });
                break;
            case FilterNode.Not not:
                // What is not known is not the value: a record without a mode fits "-mode:visit".
                sql.Add("not ifnull((");
                Add(sql, not.Part, tables with { MostTexts = null });
                sql.Add("), 0)");
                break;
            case FilterNode.Term term:
                AddTerm(sql, term.Key, term.Values, tables);
                break;
            case FilterNode.Days days:
                AddDays(sql, days, tables);
                break;
            case FilterNode.Number { Key: FilterKey.Copies or FilterKey.Confidence } unknown when tables.IsForeign:
                throw Unknown(unknown.Key);
            case FilterNode.Number { Key: FilterKey.Copies } copies:
                sql.Add($"(select count(*) from article x where x.duplicate_of = a.id and x.superseded_at is null) {copies.Operator} ").Value(copies.Value);
                break;
            case FilterNode.Number number:
                sql.Add($"r.{FilterKeys.Name(number.Key)} {number.Operator} ").Value(number.Value);
                break;
            case FilterNode.Box box:
                AddBox(sql, box, tables);
                break;
            default:
                throw new InvalidOperationException($"{node.GetType().Name} cannot be asked of this archive");
        }
    }

    private static void Join(Sql sql, ImmutableArray<FilterNode> parts, string word, string empty, RecordTables tables, FilterNode.Days? within = null)
    {
        if (parts.Length == 0) sql.Add(empty);
        for (var i = 0; i < parts.Length; i++)
        {
            sql.Add(i > 0 ? word + "(" : "(");
            if (within is not null && parts[i] is FilterNode.Term { Key: FilterKey.Dyad } pairs) AddPairs(sql, pairs.Values, within, tables);
            else Add(sql, parts[i], tables);
            sql.Add(")");
        }
    }

    // Pairs of known days: the index of pairs knows the first day of each act. What lasts longer than a year has an index of its own; that the days are right is asked beside this.
    private static void AddPairs(Sql sql, ImmutableArray<string> pairs, FilterNode.Days within, RecordTables tables)
    {
        const int LongestSpan = 370;
        for (var i = 0; i < pairs.Length; i++)
        {
            var sides = pairs[i].Split('-');
            sql.Add($"{(i > 0 ? " or " : "")}r.key in (select record from {tables.Dyad} where actor = ").Value(sides[0]).Add(" and recipient = ").Value(sides[1]);
            if (within.From is { } from && from.DayNumber > LongestSpan) sql.Add(" and day >= ").Value(Moments.Day(from.AddDays(-LongestSpan))!); // A given day has a text.
            if (within.To is { } to) sql.Add(" and day <= ").Value(Moments.Day(to)!); // The same.
            if (!tables.IsForeign) sql.Add(" union all select d.record from record x indexed by record_span cross join dyad d indexed by dyad_record on d.record = x.key where julianday(x.last_day) - julianday(x.day) > 370 and d.actor = ").Value(sides[0]).Add(" and d.recipient = ").Value(sides[1]);
            sql.Add(")");
        }
    }

    private static void AddTerm(Sql sql, FilterKey key, ImmutableArray<string> values, RecordTables tables)
    {
        switch (key)
        {
            case FilterKey.Type or FilterKey.Mode or FilterKey.Status or FilterKey.Quad or FilterKey.Country or FilterKey.Id:
                sql.Add($"r.{FilterKeys.Name(key)} in (").List(values).Add(")");
                break;
            case FilterKey.Article:
                sql.Add($"{tables.ArticleId} in (").List(values).Add(")");
                break;
            case FilterKey.Outlet:
                sql.Add($"{tables.Outlet} collate nocase in (").List(values).Add(")");
                break;
            default:
                for (var i = 0; i < values.Length; i++)
                {
                    sql.Add(i > 0 ? " or (" : "(");
                    AddOne(sql, key, values[i], tables);
                    sql.Add(")");
                }
                break;
        }
    }

    private static void AddOne(Sql sql, FilterKey key, string value, RecordTables tables)
    {
        if (tables.IsForeign && (key is FilterKey.Text or FilterKey.Speaker || (key == FilterKey.Is && value == "corrected"))) throw Unknown(key);
        switch (key)
        {
            case FilterKey.Actor:
                SideSql.Add(sql, tables.Side, "0", value);
                break;
            case FilterKey.Recipient:
                SideSql.Add(sql, tables.Side, "1", value);
                break;
            case FilterKey.Side:
                SideSql.Add(sql, tables.Side, "0, 1", value);
                break;
            case FilterKey.Dyad:
                var sides = value.Split('-');
                sql.Add($"r.key in (select record from {tables.Dyad} where actor = ").Value(sides[0]).Add(" and recipient = ").Value(sides[1]).Add(")");
                break;
            case FilterKey.Context:
                sql.Add("instr(r.contexts, ").Value($",{value},").Add(") > 0");
                break;
            case FilterKey.Cameo:
                sql.Add("substr(r.cameo, 1, ").Value((long)value.Length).Add(") = ").Value(value);
                break;
            case FilterKey.Place:
                sql.Add("r.place = ").Value(value).Add(" collate nocase or r.place_id = ").Value(value).Add(" or r.admin1 = ").Value(value).Add(" collate nocase");
                break;
            case FilterKey.Speaker:
                sql.Add("r.speaker_country = ").Value(value.ToUpperInvariant()).Add(" or r.speaker = ").Value(value).Add(" collate nocase");
                break;
            case FilterKey.Text:
                sql.Add("r.article in (select rowid from article_text where article_text match ").Value(Match(value));
                if (tables.MostTexts is { } most) sql.Add(" order by rowid desc limit ").Value(most);
                sql.Add(")");
                break;
            case FilterKey.Is:
                sql.Add(value switch
                {
                    "performed" => "r.performed = 1",
                    "corrected" => "r.correction is not null",
                    "mutual" => "r.symmetric = 1",
                    _ => "r.polarity = 'negative'",
                });
                break;
            default:
                throw new InvalidOperationException($"{key} takes no value");
        }
    }

    /// <summary>Whether the filter asks of the article, not of the record alone.</summary>
    public static bool AsksOfArticle(FilterNode node) => node switch
    {
        FilterNode.And and => and.Parts.Any(AsksOfArticle),
        FilterNode.Or or => or.Parts.Any(AsksOfArticle),
        FilterNode.Not not => AsksOfArticle(not.Part),
        FilterNode.Term { Key: FilterKey.Outlet or FilterKey.Article } or FilterNode.Days { Key: FilterKey.Received } or FilterNode.Number { Key: FilterKey.Copies } => true,
        _ => false,
    };

    /// <summary>Whether all that fits has certain words.</summary>
    public static bool AsksForText(FilterNode node) => node is FilterNode.Term { Key: FilterKey.Text } || (node is FilterNode.And and && and.Parts.Any(AsksForText));

    /// <summary>Whether all that fits has certain sides.</summary>
    public static bool AsksForSides(FilterNode node) =>
        node is FilterNode.Term { Key: FilterKey.Dyad or FilterKey.Actor or FilterKey.Recipient or FilterKey.Side or FilterKey.Id } || (node is FilterNode.And and && and.Parts.Any(AsksForSides));

    // A phrase for the full-text index: its own query language is kept out by quoting. A star at the end asks for words that begin so.
    private static string Match(string value)
    {
        var isPrefix = value.Length > 1 && value.EndsWith('*');
        var words = (isPrefix ? value[..^1] : value).Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ');
        return $"\"{words}\"{(isPrefix ? " *" : "")}";
    }

    private static void AddDays(Sql sql, FilterNode.Days days, RecordTables tables)
    {
        var (first, last) = days.Key switch
        {
            FilterKey.Date => ("r.day", "r.last_day"),
            FilterKey.Published => ("r.published_day", "r.published_day"),
            _ => ($"date({tables.ReceivedAt} / 1000, 'unixepoch')", $"date({tables.ReceivedAt} / 1000, 'unixepoch')"),
        };
        sql.Add($"{first} is not null");
        if (days.To is { } to) sql.Add($" and {first} <= ").Value(Moments.Day(to)!); // A given day has a text.
        if (days.From is { } from) sql.Add(first == last ? $" and {first} >= " : $" and coalesce({last}, {first}) >= ").Value(Moments.Day(from)!); // The same.
    }

    private static ArgumentException Unknown(FilterKey key) => new($"\"{FilterKeys.Name(key)}\" cannot be asked of records of other data sets: their files do not say it");

    private static void AddBox(Sql sql, FilterNode.Box box, RecordTables tables)
    {
        if (tables.IsForeign)
        {
            sql.Add("r.lat >= ").Value(box.South).Add(" and r.lat <= ").Value(box.North);
            if (box.West <= box.East) sql.Add(" and r.lon >= ").Value(box.West).Add(" and r.lon <= ").Value(box.East);
            else sql.Add(" and (r.lon >= ").Value(box.West).Add(" or r.lon <= ").Value(box.East).Add(")");
            return;
        }
        sql.Add("r.key in (select record from place_box where north >= ").Value(box.South).Add(" and south <= ").Value(box.North);
        if (box.West <= box.East) sql.Add(" and east >= ").Value(box.West).Add(" and west <= ").Value(box.East);
        else sql.Add(" and (east >= ").Value(box.West).Add(" or west <= ").Value(box.East).Add(")");
        sql.Add(")");
    }
}
