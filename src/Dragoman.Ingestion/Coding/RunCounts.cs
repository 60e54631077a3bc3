using System.Globalization;

namespace Dragoman.Ingestion.Coding;

/// <summary>Counts what became of the articles of a run. received = coded + no event + duplicate + superseded + skipped + quarantined, always. Not thread-safe.</summary>
public sealed class RunCounts
{
    private readonly long[] _outcomes = new long[Enum.GetValues<ArticleOutcome>().Length];

    /// <summary>Articles received.</summary>
    public long Received => _outcomes.Sum();

    /// <summary>Records written.</summary>
    public long Records { get; private set; }

    /// <summary>Sentences read.</summary>
    public long Sentences { get; private set; }

    /// <summary>Sources from which nothing could be received; they are no articles.</summary>
    public long FaultySources { get; private set; }

    /// <summary>Articles with that outcome.</summary>
    public long this[ArticleOutcome outcome] => _outcomes[(int)outcome];

    /// <summary>Whether any input was rejected.</summary>
    public bool AnyRejected => this[ArticleOutcome.Quarantined] > 0 || FaultySources > 0;

    /// <summary>Counts one.</summary>
    public void Add(CodedInput input)
    {
        if (input.Input.IsSourceFault)
        {
            FaultySources++;
            return;
        }
        _outcomes[(int)input.Outcome]++;
        Records += input.Coded?.Records.Length ?? 0;
        Sentences += input.Coded?.Sentences ?? 0;
    }

    /// <summary>"received 12 = coded 9 + no event 2 + skipped 1; 31 records from 140 sentences"; counts of zero are left out but for coded.</summary>
    public override string ToString()
    {
        var parts = Enum.GetValues<ArticleOutcome>().Where(o => o == ArticleOutcome.Coded || this[o] > 0)
            .Select(o => string.Create(CultureInfo.InvariantCulture, $"{Name(o)} {this[o]}"));
        return string.Create(CultureInfo.InvariantCulture, $"received {Received} = {string.Join(" + ", parts)}; {Records} records from {Sentences} sentences{(FaultySources > 0 ? $"; {FaultySources} sources could not be read" : "")}");
    }

    private static string Name(ArticleOutcome outcome) => outcome == ArticleOutcome.NoEvent ? "no event" : outcome.ToString().ToLowerInvariant();
}
