using System.Collections.Immutable;

namespace Dragoman.Evaluation;

/// <summary>An entry of ledger or calendar, in the gold or predicted, in the words of the JSON.</summary>
/// <param name="Record">Id of the record that opened it.</param>
/// <param name="Kind">promise, offer, threat, demand, refusal, planned.</param>
/// <param name="Links">Later records and what they mean.</param>
/// <param name="Outcome">Where it stands.</param>
internal sealed record LedgerAnswer(string Record, string Kind, ImmutableArray<(string Record, string Outcome)> Links, string Outcome);
