namespace Dragoman.Analysis;

/// <summary>An entry while the records are gone through. Not thread-safe.</summary>
internal sealed class OpenEntry(Undertaking about, LedgerRules rules)
{
    public Undertaking About { get; } = about;

    public List<CommitmentLink> Links { get; } = [];

    /// <summary>The last decisive link, or open.</summary>
    public CommitmentOutcome State { get; private set; }

    /// <summary>How much of a promised number has been reported done; null while none has.</summary>
    public double? Done { get; set; }

    /// <summary>Whether what was done is known to be a part only.</summary>
    public bool IsPart { get; set; }

    /// <summary>What the sentence is about; read when first asked for.</summary>
    public SentenceObjects Objects => field ??= SentenceObjects.Of(About.Record, rules.Words.Common);

    /// <summary>Whether no later record can change it any more.</summary>
    public bool IsClosed => State switch
    {
        CommitmentOutcome.Superseded or CommitmentOutcome.Postponed or CommitmentOutcome.Moved or CommitmentOutcome.Cancelled or CommitmentOutcome.Held => true,
        CommitmentOutcome.Withdrawn => About.Kind != CommitmentKind.Threat,
        CommitmentOutcome.Fulfilled => !IsPart && !(About.Kind != CommitmentKind.Threat && rules.Acts.IsLasting(About)),
        CommitmentOutcome.Broken => About.Kind == CommitmentKind.Refusal,
        _ => false,
    };

    /// <summary>Whether a record with this outcome can follow the state it is in.</summary>
    public bool Takes(CommitmentOutcome outcome) => !IsClosed && State switch
    {
        CommitmentOutcome.Open => true,
        CommitmentOutcome.Withdrawn => outcome == CommitmentOutcome.Fulfilled,
        CommitmentOutcome.Fulfilled => (outcome == CommitmentOutcome.Fulfilled && IsPart) || (outcome == CommitmentOutcome.Broken && rules.Acts.IsLasting(About)),
        CommitmentOutcome.Broken => outcome == CommitmentOutcome.Fulfilled,
        _ => false,
    };

    public void Link(CommitmentLink link)
    {
        Links.Add(link);
        if (link.Outcome != CommitmentOutcome.Repeated) State = link.Outcome;
    }

    /// <summary>The entry as it stands at the end of a day.</summary>
    public Commitment At(DateOnly day)
    {
        var decisive = Links.FindLast(l => l.Outcome != CommitmentOutcome.Repeated);
        return Commitment.Of(About, [.. Links], decisive?.Outcome ?? CommitmentOutcome.Open, decisive?.Standing == LinkStanding.Confirmed).At(day);
    }
}
