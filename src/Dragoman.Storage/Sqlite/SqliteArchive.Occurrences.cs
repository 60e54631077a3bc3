using System.Globalization;
using Dragoman.Analysis;
using Dragoman.Duplicates;

namespace Dragoman.Storage.Sqlite;

/// <summary>Occurrences, panels and changes.</summary>
public sealed partial class SqliteArchive
{
    private readonly ProfileCache _profiles = new();
    private readonly Lock _keeping = new();
    private bool _isCurrent;

    /// <inheritdoc/>
    public IReadOnlyList<Occurrence> Occurrences(EventQuery query)
    {
        BringUpToDate();
        var memory = query.AsOf is { } moment ? AsOf(moment) : null;
        var found = new Dictionary<string, Occurrence>(StringComparer.Ordinal);
        var page = query with { Limit = Math.Clamp(query.Limit * 4, query.Limit, EventQuery.MostRecords), Cursor = null };
        var occurrences = new List<Occurrence>();
        do
        {
            var records = Find(page);
            foreach (var stored in records.Records)
            {
                if (occurrences.Count == query.Limit) return occurrences;
                var occurrence = memory is not null ? memory.Of(stored.Record.Id) : _connections.Read(session => LinkTable.Resolve(session, stored.Record.Id) is { } id ? found.GetValueOrDefault(id) ?? Build(session, id) : null);
                if (occurrence is not null && found.TryAdd(occurrence.Id, occurrence)) occurrences.Add(occurrence);
            }
            page = page with { Cursor = records.Next };
        }
        while (page.Cursor is not null);
        return occurrences;
    }

    /// <inheritdoc/>
    public Occurrence? FindOccurrence(string id, DateTimeOffset? asOf = null)
    {
        BringUpToDate();
        return asOf is { } moment ? AsOf(moment).Of(id) : _connections.Read(session => LinkTable.Resolve(session, id) is { } occurrence ? Build(session, occurrence) : null);
    }

    /// <inheritdoc/>
    public void Link(IReadOnlyList<StoredLink> links)
    {
        BringUpToDate();
        Keep(session =>
        {
            foreach (var link in links) LinkTable.Add(session, link);
            new OccurrenceKeeper(session, _profiles).Relink(links.SelectMany(l => (string[])[l.Link.First, l.Link.Second]));
            return 0;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredLink> Links() => _connections.Read(LinkTable.All);

    /// <inheritdoc/>
    public IReadOnlyList<DyadDay> DyadDays(DateOnly from, DateOnly to, (string First, string Second)? pair = null, DateTimeOffset? asOf = null)
    {
        BringUpToDate();
        return asOf is { } moment ? AsOf(moment).Days(from, to, pair) : _connections.Read(session => DyadTable.Days(session, from, to, pair));
    }

    /// <inheritdoc/>
    public IReadOnlyList<DyadEvent> DyadEvents((string First, string Second) pair, DateOnly from, DateOnly to, DateTimeOffset? asOf = null)
    {
        BringUpToDate();
        return asOf is { } moment ? [.. AsOf(moment).Events(pair).Where(e => e.Day >= from && e.Day <= to)] : _connections.Read(session => DyadTable.Events(session, pair, from, to));
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<DateOnly, int> ArticlesReadByDay(DateOnly from, DateOnly to, DateTimeOffset? asOf = null) => _connections.Read(session =>
    {
        using var rows = session.Rows("""
            select a.day, count(*) from article a left join coding c on c.id = a.coding
            where a.day between $1 and $2 and a.received_at <= $3
                and case when a.outcome = 'superseded' and a.superseded_at > $3 then c.outcome else a.outcome end in ('coded', 'no_event')
            group by a.day
            """, Moments.Day(from), Moments.Day(to), asOf is { } moment ? Moments.Of(moment) : long.MaxValue);
        var days = new Dictionary<DateOnly, int>();
        while (rows.Read()) days[DateOnly.ParseExact(rows.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture)] = rows.GetInt32(1);
        return days;
    });

    /// <inheritdoc/>
    public DateTimeOffset? LastReceived(DateTimeOffset? asOf = null) => _connections.Read(session =>
        session.Value("select max(received_at) from article where received_at <= $1", asOf is { } moment ? Moments.Of(moment) : long.MaxValue) is long last ? Moments.At(last) : (DateTimeOffset?)null);

    /// <inheritdoc/>
    public IReadOnlyList<ChangeItem> Changes(DateTimeOffset since, DateTimeOffset? asOf = null)
    {
        BringUpToDate();
        // Not the last article alone: a correction or link may be later than it.
        var until = asOf ?? DateTimeOffset.MaxValue;
        var memory = asOf is { } moment ? AsOf(moment) : null;
        return _connections.Read(session =>
        {
            var reader = new ChangeReader(session, since, until);
            var touched = reader.Fresh().Select(r => memory is null ? LinkTable.Resolve(session, r) : memory.Of(r)?.Id).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => memory is null ? Build(session, id) : memory.Of(id)).OfType<Occurrence>().Select(reader.Known).Where(k => k.Records.Any(r => r.KnownFrom > since)).ToList();
            var at = LastReceived(asOf) ?? since;
            return ChangeFinder.Find(new ChangeInput
            {
                Since = since,
                Until = at,
                Touched = [.. touched],
                Ended = reader.Ended(),
                Past = pair => memory is null ? DyadTable.KnownAt(session, pair, since) : [.. memory.Events(pair).Where(e => IsKnown(session, memory, e.Occurrence, since))],
                Outlets = reader.Outlets(),
            }, TensionRule.Installed());
        });
    }

    private static bool IsKnown(Session session, MemoryOccurrences memory, string occurrence, DateTimeOffset since) =>
        memory.Of(occurrence)?.Reasons.Any(r => session.Value("select 1 from record where id = $1 and known_from <= $2 and performed = 1 limit 1", r.RecordId, Moments.Of(since)) is not null) == true;

    private static Occurrence? Build(Session session, string id)
    {
        var members = new OccurrenceBook(session, new ProfileCache()).Members(id);
        return members.Count == 0 ? null : OccurrenceBuilder.Build(members, MatchWeights.Installed);
    }

    private MemoryOccurrences AsOf(DateTimeOffset moment) => new(
        Records(new EventQuery { AsOf = moment }).Select(r => r.Record), _connections.Read(LinkTable.All).Where(l => l.At <= moment).Select(l => l.Link));

    // An archive of an earlier schema, or of other weights, has none yet.
    private void BringUpToDate()
    {
        if (_isCurrent) return;
        lock (_keeping)
        {
            if (!_isCurrent && !_connections.Read(OccurrenceKeeper.IsCurrent)) _connections.Write(session =>
            {
                OccurrenceKeeper.Rebuild(session, _profiles);
                return 0;
            });
            _isCurrent = true;
        }
    }

    private T Keep<T>(Func<Session, T> body)
    {
        lock (_keeping) return _connections.Write(body);
    }
}
