using Dragoman.Records;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>Reads corrections.</summary>
internal static class CorrectionReader
{
    private const string Columns = "select id, record_id, action, patch, author, reason, at from correction";

    public static List<Correction> Of(Session session, string recordId) => Read(session.Rows(Columns + " where record_id = $1 order by at, id", recordId));

    public static List<Correction> All(Session session) => Read(session.Rows(Columns + " order by at, id"));

    private static List<Correction> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var corrections = new List<Correction>();
            while (rows.Read())
            {
                corrections.Add(new Correction
                {
                    Id = rows.GetInt64(0),
                    RecordId = rows.GetString(1),
                    Action = EnumNames<CorrectionAction>.TryParse(rows.GetString(2), out var action) ? action : throw new InvalidDataException($"\"{rows.GetString(2)}\" is no correction"),
                    Patch = rows.IsDBNull(3) ? null : rows.GetString(3),
                    Author = rows.GetString(4),
                    Reason = rows.GetString(5),
                    At = Moments.At(rows.GetInt64(6)),
                });
            }
            return corrections;
        }
    }
}
