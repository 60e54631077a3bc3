using System.Text;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Writes a record with its columns, sides, pairs and place.</summary>
internal static class RecordWriter
{
    /// <summary>Where a record stands in the archive.</summary>
    /// <param name="Article">Key of its revision.</param>
    /// <param name="Coding">Its coding.</param>
    /// <param name="Ordinal">Its place in the article.</param>
    /// <param name="From">From when it is known.</param>
    /// <param name="Until">Until when; null while it stands.</param>
    /// <param name="Correction">The last correction in it, or null.</param>
    internal readonly record struct Standing(long Article, long Coding, long Ordinal, long From, long? Until, long? Correction);

    public static void Write(Session session, EventRecord record, Standing standing)
    {
        var place = record.Place;
        var day = Moments.Day(record.Date?.Start);
        var publishedDay = Moments.Day(record.Published);
        var key = session.Value("""
            insert into record (id, article, coding, ordinal, newest, known_from, known_until, correction, type, mode, cameo, quad, goldstein, status, polarity, performed, symmetric,
                day, last_day, published_day, place, place_id, admin1, country, contexts, speaker, speaker_country, confidence, content_hash, json)
            values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29) returning key
            """,
            record.Id, standing.Article, standing.Coding, standing.Ordinal, standing.From, standing.Until, standing.Correction,
            EnumNames<EventType>.Of(record.Type), Name(record.Mode), record.Cameo, Name(record.Quad), record.Goldstein, EnumNames<EventStatus>.Of(record.Status),
            EnumNames<Polarity>.Of(record.Polarity), PerformedAct.Is(record), record.Symmetric, day, Moments.Day(record.Date?.End), publishedDay,
            place?.Name, place?.GazetteerId, place?.Admin1, place?.Country, "," + string.Concat(record.Contexts.Select(c => EnumNames<EventContext>.Of(c) + ",")),
            record.Speaker?.Name ?? record.Speaker?.Text, record.Speaker?.Country, record.Confidence?.Type, record.ContentHash, Encoding.UTF8.GetString(RecordJson.Write(record)));
        WriteSides(session, key, 0, record.Actors);
        WriteSides(session, key, 1, !record.Symmetric ? record.Recipients : record.Actors.Length > 1 ? record.Actors : []);
        foreach (var (actor, recipient) in DyadExpander.Expand(record))
            session.Run("insert or ignore into dyad (actor, recipient, day, record) values ($1, $2, $3, $4)", State(actor), State(recipient), day ?? publishedDay ?? "", key);
        if (place is { Lat: { } lat, Lon: { } lon }) session.Run("insert into place_box (record, south, north, west, east) values ($1, $2, $2, $3, $3)", key, lat, lon);
    }

    /// <summary>The record without the sentence it rests on, for archives without text.</summary>
    public static EventRecord WithoutText(EventRecord record) => record with { Sentence = null };

    /// <summary>Removes records with what hangs on them; sides and pairs go with the row.</summary>
    public static int Remove(Session session, string condition, params ReadOnlySpan<object?> values)
    {
        session.Run($"delete from place_box where record in (select key from record where {condition})", values);
        return session.Run($"delete from record where {condition}", values);
    }

    private static void WriteSides(Session session, object? record, int role, IReadOnlyList<Actor> sides)
    {
        for (var i = 0; i < sides.Count; i++)
            session.Run("insert into side (record, role, place, code, state, entity, name) values ($1, $2, $3, $4, $5, $6, $7)", record, role, i, sides[i].Code, State(sides[i]), sides[i].EntityId, sides[i].Name);
    }

    private static string State(Actor actor) => actor.Country ?? actor.Group ?? actor.Code;

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } present ? EnumNames<T>.Of(present) : null;
}
