using Dragoman.Duplicates;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>The occurrences of an archive. Remembers which were touched.</summary>
/// <param name="session">Inside a transaction, or for reading.</param>
/// <param name="profiles">Profiles known already.</param>
internal sealed class OccurrenceBook(Session session, ProfileCache profiles) : IOccurrenceBook
{
    private const string Columns = "m.id, m.record, m.hash, m.occurrence, m.joined, m.score, m.signs, m.by_hand, m.key";

    private static readonly (int IsLong, int Length)[] Lengths = [(0, NeighbourKeys.LongestShort), (1, NeighbourKeys.LongestLong)];

    /// <summary>Ids of occurrences that gained, lost or may have lost a record.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>Occurrences that lost records to others, each with one of these.</summary>
    public Dictionary<string, string> Moves { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public PlacedRecord? Find(string id) => Read(session.Rows($"select {Columns} from member m where m.id = $1", id)).Select(m => Placed(m)).FirstOrDefault();

    /// <inheritdoc/>
    public IEnumerable<PlacedRecord> Neighbours(RecordProfile record)
    {
        var found = new Dictionary<long, Member>();
        foreach (var key in record.Places.Looks) Look(found, record, key, NeighbourKeys.Slack);
        foreach (var key in record.Places.Names) Look(found, record, key, NeighbourKeys.NamedSlack);
        var neighbours = new List<PlacedRecord>(found.Count);
        foreach (var member in found.Values)
        {
            if (member.Id == record.Id) continue;
            var placed = Placed(member);
            if (NeighbourKeys.MayMeet(record, placed.Profile)) neighbours.Add(placed);
        }
        return neighbours;
    }

    /// <inheritdoc/>
    public void Place(RecordProfile record, Placement placement)
    {
        if (session.Value("select occurrence from member where id = $1", record.Id) is string before)
        {
            Touched.Add(before);
            if (before != placement.Occurrence && (!Moves.TryGetValue(before, out var moved) || string.CompareOrdinal(record.Id, moved) < 0)) Moves[before] = record.Id;
        }
        Touched.Add(placement.Occurrence);
        session.Run("update member set occurrence = $2, joined = $3, score = $4, signs = $5, by_hand = $6 where id = $1", record.Id, placement.Occurrence, placement.JoinedTo, placement.Score, (long)placement.Signs.Bits, placement.IsByHand);
    }

    /// <summary>The records of an occurrence, in no order.</summary>
    public List<PlacedRecord> Members(string occurrence) => Read(session.Rows($"select {Columns} from member m where m.occurrence = $1", occurrence)).ConvertAll(Placed);

    /// <summary>Records of an article as the book holds them: id, row, hash.</summary>
    public List<(string Id, long Row, string Hash)> OfArticle(string article) => Read(session.Rows($"select {Columns} from member m where m.article = $1", article)).ConvertAll(m => (m.Id, m.Row, m.Hash));

    /// <summary>Enters a record, unplaced.</summary>
    public RecordProfile Add(string id, long row, string hash)
    {
        var profile = profiles.Get(session, id, row, hash);
        var key = session.Value("""
            insert into member (id, article, record, hash, known_from, score, signs, by_hand)
            values ($1, $2, $3, $4, (select min(known_from) from record where id = $1), 0, 0, 0) returning key
            """, id, profile.Record.ArticleId, row, hash);
        foreach (var entry in profile.Places.Entries) session.Run("insert into member_key (key, is_long, day, member) values ($1, $2, $3, $4)", entry, profile.Places.IsLong, profile.From, key);
        return profile;
    }

    /// <summary>Strikes a record out.</summary>
    public void Remove(RecordProfile profile)
    {
        if (session.Value("delete from member where id = $1 returning key", profile.Id) is not long key) return;
        foreach (var entry in profile.Places.Entries) session.Run("delete from member_key where key = $1 and is_long = $2 and day = $3 and member = $4", entry, profile.Places.IsLong, profile.From, key);
    }

    private void Look(Dictionary<long, Member> found, RecordProfile record, long key, int slack)
    {
        foreach (var (isLong, length) in Lengths)
        {
            using var rows = session.Rows($"select {Columns} from member_key k join member m on m.key = k.member where k.key = $1 and k.is_long = $2 and k.day between $3 and $4", key, (long)isLong, record.From - slack - length, record.To + slack);
            while (rows.Read())
            {
                var number = rows.GetInt64(8);
                if (!found.ContainsKey(number)) found[number] = Row(rows);
            }
        }
    }

    private static List<Member> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var members = new List<Member>();
            while (rows.Read()) members.Add(Row(rows));
            return members;
        }
    }

    private static Member Row(SqliteDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.IsDBNull(3)
        ? null
        : new Placement(row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetDouble(5), new MatchSigns((ulong)row.GetInt64(6)), row.GetBoolean(7)));

    private PlacedRecord Placed(Member member) => new(profiles.Get(session, member.Id, member.Row, member.Hash), member.Placement);

    private sealed record Member(string Id, long Row, string Hash, Placement? Placement);
}
