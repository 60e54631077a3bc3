using Dragoman.Analysis;
using Dragoman.Duplicates;
using Dragoman.Records;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>Writes and reads the rows of pairs and the day panel.</summary>
internal static class DyadTable
{
    private const string Columns = "first, second, direction, day, occurrence, type, mode, origins from dyad_event";

    /// <summary>Replaces the rows of an occurrence.</summary>
    public static void Write(Session session, string occurrence, List<PlacedRecord> members)
    {
        var before = Read(session.Rows($"select {Columns} where occurrence = $1", occurrence));
        var after = members.Count == 0 ? [] : DyadEvents.Of(OccurrenceBuilder.Summary(members)).ToList();
        if (before.Count > 0) session.Run("delete from dyad_event where occurrence = $1", occurrence);
        foreach (var e in before) Count(session, e, -1);
        if (after.Count == 0) return;
        var known = session.Value("select min(m.known_from) from member m join record r on r.key = m.record where m.occurrence = $1 and r.performed = 1", occurrence);
        foreach (var e in after)
        {
            session.Run("insert into dyad_event (first, second, day, occurrence, direction, type, mode, origins, known_from) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                e.First, e.Second, e.Day.DayNumber, e.Occurrence, (int)e.Direction, EnumNames<EventType>.Of(e.Type), Mode(e.Mode), e.Origins, known);
            Count(session, e, 1);
        }
    }

    public static List<DyadEvent> Events(Session session, (string First, string Second) pair, DateOnly from, DateOnly to) =>
        Read(session.Rows($"select {Columns} where first = $1 and second = $2 and day between $3 and $4 order by day, occurrence", pair.First, pair.Second, from.DayNumber, to.DayNumber));

    /// <summary>What a pair had done by what was known at a moment.</summary>
    public static List<DyadEvent> KnownAt(Session session, (string First, string Second) pair, DateTimeOffset moment) =>
        Read(session.Rows($"select {Columns} where first = $1 and second = $2 and known_from <= $3 order by day, occurrence", pair.First, pair.Second, Moments.Of(moment)));

    public static List<DyadDay> Days(Session session, DateOnly from, DateOnly to, (string First, string Second)? pair)
    {
        using var rows = pair is { } one
            ? session.Rows("select first, second, day, type, mode, occurrences from dyad_day where first = $1 and second = $2 and day between $3 and $4 order by day, type, mode", one.First, one.Second, from.DayNumber, to.DayNumber)
            : session.Rows("select first, second, day, type, mode, occurrences from dyad_day where day between $1 and $2 order by day, first, second, type, mode", from.DayNumber, to.DayNumber);
        var days = new List<DyadDay>();
        while (rows.Read()) days.Add(new DyadDay(rows.GetString(0), rows.GetString(1), DateOnly.FromDayNumber(rows.GetInt32(2)), Type(rows.GetString(3)), Mode(rows.GetString(4)), rows.GetInt32(5)));
        return days;
    }

    private static void Count(Session session, DyadEvent e, int step)
    {
        session.Run("insert into dyad_day (first, second, day, type, mode, occurrences) values ($1, $2, $3, $4, $5, $6) on conflict do update set occurrences = occurrences + $6",
            e.First, e.Second, e.Day.DayNumber, EnumNames<EventType>.Of(e.Type), Mode(e.Mode) ?? "", step);
        if (step < 0) session.Run("delete from dyad_day where first = $1 and second = $2 and day = $3 and type = $4 and mode = $5 and occurrences = 0", e.First, e.Second, e.Day.DayNumber, EnumNames<EventType>.Of(e.Type), Mode(e.Mode) ?? "");
    }

    private static List<DyadEvent> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var events = new List<DyadEvent>();
            while (rows.Read())
                events.Add(new DyadEvent(rows.GetString(0), rows.GetString(1), (DyadDirection)rows.GetInt32(2), DateOnly.FromDayNumber(rows.GetInt32(3)), rows.GetString(4), Type(rows.GetString(5)), rows.IsDBNull(6) ? null : Mode(rows.GetString(6)), rows.GetInt32(7)));
            return events;
        }
    }

    // A type of a user's own rules is known again by its name.
    private static EventType Type(string name) => EnumNames<EventType>.TryParse(name, out var type) ? type : OwnTypes.Declare(name) ?? throw new InvalidDataException($"\"{name}\" is no type");

    private static EventMode? Mode(string name) => name.Length == 0 ? null : EnumNames<EventMode>.TryParse(name, out var mode) ? mode : throw new InvalidDataException($"\"{name}\" is no mode");

    private static string? Mode(EventMode? mode) => mode is { } given ? EnumNames<EventMode>.Of(given) : null;
}
