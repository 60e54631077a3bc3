using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>One gold sequence for ledger and calendar: records over time, the entries that should stand, and what became of them.</summary>
internal sealed record LedgerCase(string Id, DateOnly AsOf, ImmutableArray<EventRecord> Records, ImmutableArray<LedgerAnswer> Entries);
