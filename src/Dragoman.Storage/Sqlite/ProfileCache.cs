using System.Text;
using Dragoman.Duplicates;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Profiles of records looked at lately, so that neighbours need not be read again for each record. Two halves: when the new one is full, the old one is dropped. Not thread-safe.</summary>
internal sealed class ProfileCache
{
    private const int Half = 15_000;

    private Dictionary<string, (string Hash, RecordProfile Profile)> _new = new(StringComparer.Ordinal);
    private Dictionary<string, (string Hash, RecordProfile Profile)> _old = new(StringComparer.Ordinal);

    /// <summary>The profile of a record; read from its row unless it is known with that hash.</summary>
    public RecordProfile Get(Session session, string id, long row, string hash)
    {
        if (_new.TryGetValue(id, out var known) && known.Hash == hash) return known.Profile;
        if (!_old.TryGetValue(id, out known) || known.Hash != hash)
        {
            var json = session.Value("select json from record where key = $1", row) as string ?? throw new InvalidDataException($"record {id} of an occurrence is not there");
            known = (hash, RecordProfile.Of(RecordJson.Read(Encoding.UTF8.GetBytes(json))));
        }
        Keep(id, known);
        return known.Profile;
    }

    private void Keep(string id, (string Hash, RecordProfile Profile) known)
    {
        if (_new.Count >= Half) (_old, _new) = (_new, new Dictionary<string, (string, RecordProfile)>(StringComparer.Ordinal));
        _new[id] = known;
    }
}
