using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Writes what a run of the coder made of one revision, and makes it the newest.</summary>
internal static class CodingWriter
{
    /// <summary>Writes a coding with its records; those of an older run stay, but no longer answer.</summary>
    /// <param name="session">Inside a transaction.</param>
    /// <param name="run">Number of the run.</param>
    /// <param name="article">Key of the revision.</param>
    /// <param name="receivedAt">When it was received.</param>
    /// <param name="supersededAt">When a later revision came; null for the newest.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="coded">What the coder made; null when it never saw it.</param>
    /// <param name="keepsText">Whether sentences are kept.</param>
    public static void Write(Session session, long run, long article, long receivedAt, long? supersededAt, ArticleOutcome outcome, string? reason, CodedArticle? coded, bool keepsText)
    {
        session.Run("update record set newest = 0 where article = $1 and newest = 1", article);
        // The same run may come by twice, after it was stopped.
        if (session.Value("select id from coding where run = $1 and article = $2", run, article) is long earlier) Remove(session, earlier);
        var coding = (long)session.Value("insert into coding (article, run, outcome, reason, sentences) values ($1, $2, $3, $4, $5) returning id", article, run, EnumNames<ArticleOutcome>.Of(outcome), reason, coded?.Sentences ?? 0)!; // Returning always answers.
        session.Run("update article set coding = $2 where key = $1", article, coding);
        var records = coded?.Records ?? [];
        for (var i = 0; i < records.Length; i++)
        {
            var record = keepsText ? records[i] : RecordWriter.WithoutText(records[i]);
            RecordWriter.Write(session, record, new RecordWriter.Standing(article, coding, i, receivedAt, supersededAt, null));
            CorrectionWriter.LayOver(session, record.Id, article);
        }
    }

    private static void Remove(Session session, long coding)
    {
        RecordWriter.Remove(session, "coding = $1", coding);
        session.Run("delete from coding where id = $1", coding);
    }
}
