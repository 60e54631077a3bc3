using Dragoman.Analysis;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Writes and reads what people said of links.</summary>
internal static class VerdictTable
{
    public static LinkVerdict Write(Session session, LinkVerdict verdict)
    {
        if (string.IsNullOrWhiteSpace(verdict.Author) || string.IsNullOrWhiteSpace(verdict.Reason)) throw new ArgumentException("an author and a reason are expected", nameof(verdict));
        foreach (var id in (string[])[verdict.EntryId, verdict.RecordId])
            if (session.Value("select 1 from record where id = $1 and newest = 1 limit 1", id) is null) throw new ArgumentException($"no record {id} stands in this archive", nameof(verdict));
        var number = (long)session.Value("insert into link_verdict (entry_id, record_id, outcome, author, reason, at) values ($1, $2, $3, $4, $5, $6) returning id",
            verdict.EntryId, verdict.RecordId, verdict.Outcome is { } outcome ? EnumNames<CommitmentOutcome>.Of(outcome) : null, verdict.Author, verdict.Reason, Moments.Of(verdict.At))!; // Returning always answers.
        return verdict with { Id = number };
    }

    public static List<LinkVerdict> All(Session session)
    {
        using var rows = session.Rows("select id, entry_id, record_id, outcome, author, reason, at from link_verdict order by at, id");
        var verdicts = new List<LinkVerdict>();
        while (rows.Read())
        {
            verdicts.Add(new LinkVerdict
            {
                Id = rows.GetInt64(0),
                EntryId = rows.GetString(1),
                RecordId = rows.GetString(2),
                Outcome = rows.IsDBNull(3) ? null : Stored.Name<CommitmentOutcome>(rows.GetString(3)),
                Author = rows.GetString(4),
                Reason = rows.GetString(5),
                At = Moments.At(rows.GetInt64(6)),
            });
        }
        return verdicts;
    }
}
