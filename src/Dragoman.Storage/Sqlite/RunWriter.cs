using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Writes and reads runs.</summary>
internal static class RunWriter
{
    /// <summary>The number of a run; a new row for one that has none yet.</summary>
    public static long Number(Session session, ArchiveRun run) => run.Id ??= (long)session.Value(
        "insert into run (kind, version, started_at) values ($1, $2, $3) returning id", EnumNames<RunKind>.Of(run.Kind), run.Version, Moments.Of(run.StartedAt))!; // Returning always answers.

    /// <summary>Writes what a later coder made of an article. A superseded revision stays superseded, but as-of questions see its new records.</summary>
    public static void Recode(Session session, long run, RecodedArticle recoded)
    {
        var stored = recoded.Stored;
        long? superseded = stored.SupersededAt is { } at ? Moments.Of(at) : null;
        CodingWriter.Write(session, run, stored.Key, Moments.Of(stored.ReceivedAt), superseded, recoded.Outcome, recoded.Reason, recoded.Coded, keepsText: true);
        if (superseded is null) session.Run("update article set outcome = $2, reason = $3, duplicate_of = null, duplicate_since = null where key = $1", stored.Key, EnumNames<ArticleOutcome>.Of(recoded.Outcome), recoded.Reason);
    }

    public static List<RunSummary> All(Session session)
    {
        using var rows = session.Rows("""
            select u.id, u.kind, u.version, u.started_at, u.ended_at, (select count(*) from coding where run = u.id),
                (select count(*) from record r join coding c on c.id = r.coding where c.run = u.id and r.correction is null)
            from run u order by u.id
            """);
        var runs = new List<RunSummary>();
        while (rows.Read())
        {
            if (!EnumNames<RunKind>.TryParse(rows.GetString(1), out var kind)) throw new InvalidDataException($"\"{rows.GetString(1)}\" is no kind of run");
            runs.Add(new RunSummary(rows.GetInt64(0), kind, rows.IsDBNull(2) ? null : rows.GetString(2), Moments.At(rows.GetInt64(3)), rows.IsDBNull(4) ? null : Moments.At(rows.GetInt64(4)), rows.GetInt64(5), rows.GetInt64(6)));
        }
        return runs;
    }
}
