using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Holds a later record against an entry by the rule table. Thread-safe.</summary>
internal sealed class LinkFinder(LedgerRules rules)
{
    private const double WorthOfSides = 1;
    private const double WorthOfNumber = 2;
    private const double WorthOfMode = 1;
    private const double EnoughInCommon = 1;
    private const int MostWordsSaid = 6;

    /// <summary>What the record means for the entry by the first rule that fits; null when none does.</summary>
    public LinkCandidate? Find(OpenEntry entry, LaterRecord later)
    {
        if (!IsInTime(entry.About, later)) return null;
        foreach (var rule in rules.For(entry.About.Kind))
        {
            if (!rule.IsAbout(entry.About) || !entry.Takes(rule.Outcome) || !rule.IsMetBy(later.Record, entry.About, rules.Acts)) continue;
            if (Judge(entry, later, rule) is { } candidate) return candidate;
        }
        return null;
    }

    private LinkCandidate? Judge(OpenEntry entry, LaterRecord later, LinkRule rule)
    {
        var (about, record) = (entry.About, later.Record);
        if (Parties.Fit(about, later, rule.By, record.Act is not null) is not { } sides) return null;
        if (rule.Outcome == CommitmentOutcome.Held && !PlannedDay.IsHeld(about, later, rules.Settings)) return null;
        if (rule.Outcome == CommitmentOutcome.Cancelled && PlannedDay.IsPast(about, later.Published, rules.Settings)) return null;
        var cue = rule.Cue is { } name ? rules.Words.Find(name, record.Sentence) : null;
        if (rule.Cue is not null && cue is null) return null;
        var overlap = entry.Objects.Overlap(later.Objects);
        var hasNumber = Amounts.Comparable(about.Record.Quantities, record.Quantities).Any();
        var isAlike = overlap >= EnoughInCommon || hasNumber;
        if ((rule.NeedsObject || sides <= 0) && !isAlike) return null;
        if (!isAlike && rule.Outcome != CommitmentOutcome.Held && Amounts.AreOfOtherThings(about.Record.Quantities, record.Quantities)) return null;
        var sameMode = about.Mode is { } mode && mode == record.Mode;
        var weight = overlap + (WorthOfSides * sides) + (hasNumber ? WorthOfNumber : 0) + (sameMode ? WorthOfMode : 0);
        return new LinkCandidate(entry, rule.Outcome, rule.Place, weight, [.. Reasons(entry, later, rule, sides, cue)]);
    }

    // Not of the same article, unless that tells of a later day; not before it was said; not when it is long forgotten.
    private bool IsInTime(Undertaking about, LaterRecord later)
    {
        if (later.Record.ArticleId == about.Record.ArticleId && later.Day <= about.Day) return false;
        if (later.LastDay < about.Day || (later.Day < about.Day && later.LastDay <= about.Day)) return false;
        var from = about.Until is { } until && until > about.Published ? until : about.Published;
        return later.Published.DayNumber - from.DayNumber <= rules.Settings.Horizon(about.Kind);
    }

    private static IEnumerable<string> Reasons(OpenEntry entry, LaterRecord later, LinkRule rule, int sides, string? cue)
    {
        var (about, record) = (entry.About, later.Record);
        yield return sides switch { 2 => "same sides", 1 => "same actor", Parties.Elsewhere => "same actor, other recipient", _ => "same recipient, no actor named" };
        yield return record.Act is { } act ? $"{EnumNames<EventType>.Of(record.Type)} of {EnumNames<EventType>.Of(act.Type)}" : record.Type == about.Type ? $"same act: {EnumNames<EventType>.Of(record.Type)}" : $"{EnumNames<EventType>.Of(about.Type)} met by {EnumNames<EventType>.Of(record.Type)}";
        if (cue is not null) yield return $"says: {cue}";
        foreach (var (said, done) in Amounts.Comparable(about.Record.Quantities, record.Quantities)) yield return rule.Outcome == CommitmentOutcome.Fulfilled ? $"{Amounts.Say(done)} of {Amounts.Say(said)}" : $"{Amounts.Say(said)}, now {Amounts.Say(done)}";
        var words = entry.Objects.SharedWith(later.Objects).Take(MostWordsSaid).ToList();
        if (words.Count > 0) yield return "words in common: " + string.Join(", ", words);
        if (rule.Outcome == CommitmentOutcome.Fulfilled && about.Until < later.Day) yield return "after the last day";
    }
}
