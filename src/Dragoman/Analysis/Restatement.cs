using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Holds a new promise, threat, plan … against earlier ones of its kind: the same again, or with other terms in its place.</summary>
internal sealed class Restatement(LedgerRules rules)
{
    private const double EnoughInCommon = 1;

    /// <summary>What the new one means for the earlier one; null when they are two matters.</summary>
    public LinkCandidate? Find(OpenEntry entry, Undertaking renewed, LaterRecord later)
    {
        var about = entry.About;
        if (entry.IsClosed || about.Kind != renewed.Kind || about.Record.ArticleId == renewed.Record.ArticleId || about.IsNegated != renewed.IsNegated) return null;
        if (!rules.Acts.IsSame(about, renewed.Type, renewed.Mode, renewed.Cameo) || !AreSameParties(about, renewed) || Parties.Fit(about, later, LinkParty.Owner, isAbout: true) is null) return null;
        if (renewed.Published.DayNumber - (about.Until is { } until && until > about.Published ? until : about.Published).DayNumber > rules.Settings.Horizon(about.Kind)) return null;
        var overlap = entry.Objects.Overlap(later.Objects);
        return (about.Kind == CommitmentKind.Planned ? Plan(entry, later, overlap) : Word(entry, renewed, later, overlap)) is var (outcome, reasons)
            ? new LinkCandidate(entry, outcome, null, overlap, [.. reasons])
            : null;
    }

    private static bool AreSameParties(Undertaking one, Undertaking other)
    {
        if (one.IsMutual || other.IsMutual) return Side.Shared(one.Parties, other.Parties) >= Math.Min(2, Math.Min(one.Parties.Length, other.Parties.Length));
        return Side.Meet(one.Owners, other.Owners) && Agree(one.Doers, other.Doers) && Agree(one.Targets, other.Targets);
        static bool Agree(IReadOnlyList<Actor> ones, IReadOnlyList<Actor> others) => ones.Count == 0 || others.Count == 0 || Side.Meet(ones, others);
    }

    private (CommitmentOutcome Outcome, List<string> Reasons)? Word(OpenEntry entry, Undertaking renewed, LaterRecord later, double overlap)
    {
        var (about, sentence) = (entry.About, later.Record.Sentence);
        if (rules.Words.Find("more", sentence) is not null) return null;
        var (old, now) = (about.Record.Quantities, later.Record.Quantities);
        if (overlap < EnoughInCommon && !Amounts.Comparable(old, now).Any()) return null;
        var reasons = new List<string> { "same sides", $"same act: {EnumNames<EventType>.Of(about.Type)}" };
        if (Amounts.Differ(old, now)) reasons.AddRange(Amounts.Comparable(old, now).Select(p => $"{Amounts.Say(p.First)}, now {Amounts.Say(p.Second)}"));
        if (about.Until is { } last && renewed.Until is { } next && last != next) reasons.Add($"last day {last:yyyy-MM-dd}, now {next:yyyy-MM-dd}");
        if (rules.Words.Find("replaced", sentence) is { } cue) reasons.Add($"says: {cue}");
        var isOther = reasons.Count > 2;
        var words = entry.Objects.SharedWith(later.Objects).ToList();
        if (words.Count > 0) reasons.Add("words in common: " + string.Join(", ", words));
        return (isOther ? CommitmentOutcome.Superseded : CommitmentOutcome.Repeated, reasons);
    }

    private (CommitmentOutcome Outcome, List<string> Reasons)? Plan(OpenEntry entry, LaterRecord later, double overlap)
    {
        var (old, now) = (entry.About.Record, later.Record);
        var reasons = new List<string> { "same sides", $"same act: {EnumNames<EventType>.Of(old.Type)}" };
        if (PlannedDay.IsPast(entry.About, later.Published, rules.Settings)) return null;
        var elsewhere = PlannedDay.IsElsewhere(old.Place, now.Place, rules.Settings);
        var sameDay = PlannedDay.IsSameDay(old.Date, now.Date);
        var postponed = rules.Words.Find("postponed", now.Sentence);
        var moved = rules.Words.Find("moved", now.Sentence);
        if (!sameDay && old.Date?.Start is { } first && now.Date?.Start is { } second)
        {
            if (postponed is null && moved is null) return null;
            reasons.Add($"says: {postponed ?? moved}");
            reasons.Add($"day {first:yyyy-MM-dd}, now {second:yyyy-MM-dd}");
            return (CommitmentOutcome.Postponed, reasons);
        }
        if (elsewhere || (moved is not null && now.Place is not null))
        {
            if (moved is null && overlap < EnoughInCommon) return null;
            reasons.Add($"place {old.Place?.Name}, now {now.Place?.Name}");
            return (CommitmentOutcome.Moved, reasons);
        }
        if (!sameDay && overlap < EnoughInCommon) return null;
        reasons.Add(sameDay ? "same day" : "day not said");
        return (CommitmentOutcome.Repeated, reasons);
    }
}
