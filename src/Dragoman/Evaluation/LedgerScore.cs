namespace Dragoman.Evaluation;

/// <summary>Judges entries, links and outcomes of one sequence against the gold.</summary>
internal static class LedgerScore
{
    /// <summary>Which records open an entry; class: the kind.</summary>
    public static Judgement Entries(LedgerCase gold, IReadOnlyList<LedgerAnswer> found) => Of(gold, found, e => [new ClassKey(e.Kind, e.Record)]);

    /// <summary>Which later record is linked with which entry, and with which outcome; class: the kind of entry.</summary>
    public static Judgement Links(LedgerCase gold, IReadOnlyList<LedgerAnswer> found) => Of(gold, found, e => e.Links.Select(l => new ClassKey(e.Kind, $"{e.Record}>{l.Record}:{l.Outcome}")));

    /// <summary>The same; class: the outcome of the link.</summary>
    public static Judgement LinksByOutcome(LedgerCase gold, IReadOnlyList<LedgerAnswer> found) => Of(gold, found, e => e.Links.Select(l => new ClassKey(l.Outcome, $"{e.Record}>{l.Record}")));

    /// <summary>Where the entries of the gold stand; class: the outcome. Its recall is the share of outcomes that are right.</summary>
    public static Judgement Outcomes(LedgerCase gold, IReadOnlyList<LedgerAnswer> found) => Of(gold, OfGold(gold, found), e => [new ClassKey(e.Outcome, e.Record)]);

    /// <summary>The same; class: the kind of entry.</summary>
    public static Judgement OutcomesByKind(LedgerCase gold, IReadOnlyList<LedgerAnswer> found) => Of(gold, OfGold(gold, found), e => [new ClassKey(e.Kind, $"{e.Record}:{e.Outcome}")]);

    private static List<LedgerAnswer> OfGold(LedgerCase gold, IReadOnlyList<LedgerAnswer> found) => [.. found.Where(f => gold.Entries.Any(e => e.Record == f.Record))];

    private static Judgement Of(LedgerCase gold, IReadOnlyList<LedgerAnswer> found, Func<LedgerAnswer, IEnumerable<ClassKey>> keys) => new(gold.Id, [.. gold.Entries.SelectMany(keys)], [.. found.SelectMany(keys)]);
}
