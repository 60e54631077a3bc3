using System.Text;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Writes records and mentions of other data sets.</summary>
internal static class ForeignWriter
{
    public static ImportOutcome Write(Session session, ArchiveRun run, ForeignRow row) => row switch
    {
        ForeignRecord record => Write(session, run, record),
        ForeignMention mention => Write(session, mention),
        _ => throw new ArgumentException($"{row.GetType().Name} is neither a record nor a mention", nameof(row)),
    };

    public static List<DatasetSummary> All(Session session)
    {
        using var rows = session.Rows("""
            select dataset, count(*), (select count(*) from foreign_mention m join foreign_record x on x.key = m.record where x.dataset = r.dataset), min(day), max(day)
            from foreign_record r group by dataset order by dataset
            """);
        var all = new List<DatasetSummary>();
        while (rows.Read()) all.Add(new DatasetSummary(rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2), rows.IsDBNull(3) ? null : rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetString(4)));
        return all;
    }

    private static ImportOutcome Write(Session session, ArchiveRun run, ForeignRecord row)
    {
        var record = row.Record;
        var json = Encoding.UTF8.GetString(RecordJson.Write(record));
        if (session.Value("select json || coalesce(extra, '') from foreign_record where id = $1", record.Id) is string there) return there == json + row.Extra ? ImportOutcome.Known : ImportOutcome.IdTaken;
        var (place, day, published) = (record.Place, Moments.Day(record.Date?.Start), Moments.Day(record.Published));
        var key = session.Value("""
            insert into foreign_record (dataset, id, run, source, line, article, article_id, outlet, received_at, type, mode, cameo, quad, goldstein, status, polarity, performed, symmetric,
                day, last_day, published_day, place, place_id, admin1, country, lat, lon, contexts, json, extra)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30) returning key
            """,
            row.Dataset, record.Id, RunWriter.Number(session, run), row.Source, row.Line, Moments.FirstKey(record.Published ?? Start(record)), record.ArticleId, record.Outlet, Moments.Of(row.ReceivedAt),
            EnumNames<EventType>.Of(record.Type), Name(record.Mode), record.Cameo, Name(record.Quad), record.Goldstein, EnumNames<EventStatus>.Of(record.Status), EnumNames<Polarity>.Of(record.Polarity),
            PerformedAct.Is(record), record.Symmetric, day, Moments.Day(record.Date?.End), published, place?.Name, place?.GazetteerId, place?.Admin1, place?.Country, place?.Lat, place?.Lon,
            "," + string.Concat(record.Contexts.Select(c => EnumNames<EventContext>.Of(c) + ",")), json, row.Extra);
        WriteSides(session, key, 0, record.Actors);
        WriteSides(session, key, 1, !record.Symmetric ? record.Recipients : record.Actors.Length > 1 ? record.Actors : []);
        foreach (var (actor, recipient) in DyadExpander.Expand(record))
            session.Run("insert or ignore into foreign_dyad (actor, recipient, day, record) values ($1, $2, $3, $4)", State(actor), State(recipient), day ?? published ?? "", key);
        return ImportOutcome.Imported;
    }

    private static ImportOutcome Write(Session session, ForeignMention mention)
    {
        if (session.Value("select key from foreign_record where id = $1", mention.RecordId) is not long record) return ImportOutcome.NoRecord;
        return session.Run("insert or ignore into foreign_mention (record, address, sentence, outlet, at, confidence) values ($1, $2, $3, $4, $5, $6)",
            record, mention.Address, mention.Sentence ?? -1, mention.Outlet, Moments.Of(mention.At), mention.Confidence) > 0 ? ImportOutcome.Imported : ImportOutcome.Known;
    }

    private static void WriteSides(Session session, object? record, int role, IReadOnlyList<Actor> sides)
    {
        for (var i = 0; i < sides.Count; i++)
            session.Run("insert into foreign_side (record, role, place, code, state, entity, name) values ($1, $2, $3, $4, $5, $6, $7)", record, role, i, sides[i].Code, State(sides[i]), sides[i].EntityId, sides[i].Name);
    }

    private static DateTimeOffset? Start(EventRecord record) => record.Date?.Start is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static string State(Actor actor) => actor.Country ?? actor.Group ?? actor.Code;

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } present ? EnumNames<T>.Of(present) : null;
}
