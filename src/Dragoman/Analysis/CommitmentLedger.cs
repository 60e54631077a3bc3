using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>
/// The ledger: promises, offers, threats, demands and refusals that were reported, each with the later reports that say what became of it. Links are possible until a person
/// confirms them, outcomes are reported, not established (docs/ledger.md). Immutable and thread-safe.
/// </summary>
public sealed class CommitmentLedger
{
    private CommitmentLedger(ImmutableArray<Commitment> entries) => Entries = entries;

    /// <summary>The entries in the order of publication.</summary>
    public ImmutableArray<Commitment> Entries { get; }

    /// <summary>Makes the ledger: the same records, in whatever order, give the same ledger.</summary>
    /// <param name="records">Records, or of each occurrence the one that stands for it. Those of unknown publication are left out: they have no place in the order.</param>
    /// <param name="asOf">What was published after it is not seen, and what had run out by its day (UTC) is expired.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="verdicts">What people have said of links; later ones than <paramref name="asOf"/> do not count.</param>
    public static CommitmentLedger Of(IEnumerable<EventRecord> records, DateTimeOffset asOf, LedgerRules rules, IEnumerable<LinkVerdict>? verdicts = null) =>
        new(LedgerBuilder.Build(records, asOf, rules, verdicts ?? [], kind => kind != CommitmentKind.Planned));
}
