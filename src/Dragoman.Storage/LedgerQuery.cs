using Dragoman.Analysis;
using Dragoman.Storage.Filters;

namespace Dragoman.Storage;

/// <summary>Which entries of ledger or calendar are wanted.</summary>
public sealed record LedgerQuery
{
    /// <summary>Which records must have opened them; all by default.</summary>
    public Filter Filter { get; init; } = Filter.All;

    /// <summary>Only what had been received by then; null for all there is.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The moment at which deadlines have passed or not, when <see cref="AsOf"/> is null.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Only of these kinds.</summary>
    public required IReadOnlyList<CommitmentKind> Kinds { get; init; }

    /// <summary>Only those that stand so; empty for all.</summary>
    public IReadOnlyList<CommitmentOutcome> Outcomes { get; init; } = [];

    /// <summary>At most so many, latest publication first.</summary>
    public int Limit { get; init; } = int.MaxValue;
}
