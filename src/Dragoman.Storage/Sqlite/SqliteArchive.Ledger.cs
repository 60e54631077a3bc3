using Dragoman.Analysis;

namespace Dragoman.Storage.Sqlite;

public sealed partial class SqliteArchive
{
    /// <inheritdoc/>
    public LinkVerdict Judge(LinkVerdict verdict) => _connections.Write(session => VerdictTable.Write(session, verdict));

    /// <inheritdoc/>
    public IReadOnlyList<LinkVerdict> Verdicts() => _connections.Read(VerdictTable.All);

    /// <inheritdoc/>
    public IReadOnlyList<Commitment> Ledger(LedgerQuery query, LedgerRules rules)
    {
        if (query.AsOf is { } moment)
        {
            // The past is worked out from what had been received by then: nothing kept could say it.
            var all = new EventQuery { AsOf = moment };
            var openers = Records(all with { Filter = query.Filter }).Select(r => r.Record.Id).ToHashSet(StringComparer.Ordinal);
            return LedgerReader.Pick(LedgerBuilder.Build(Records(all).Select(r => r.Record), moment, rules, Verdicts(), _ => true), openers, query);
        }
        LedgerState.Refresh(_connections, rules);
        return _connections.Read(session => LedgerReader.Read(session, query));
    }
}
