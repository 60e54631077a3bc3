using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Storage;

/// <summary>What became of everything an archive received. received = coded + no event + duplicate + superseded + skipped + quarantined, always.</summary>
/// <param name="Outcomes">Number of articles, revisions counted apart, by outcome.</param>
/// <param name="Records">Records that stand today: of the newest coding of the newest revisions, corrected.</param>
public sealed record ArchiveCounts(ImmutableDictionary<ArticleOutcome, long> Outcomes, long Records)
{
    /// <summary>All articles and revisions received, with what could not be read.</summary>
    public long Received => Outcomes.Values.Sum();

    /// <summary>Number with that outcome.</summary>
    public long this[ArticleOutcome outcome] => Outcomes.GetValueOrDefault(outcome);

    /// <summary>"received 12 = coded 9 + no event 2 + skipped 1; 31 records"; counts of zero are left out but for coded.</summary>
    public override string ToString()
    {
        var parts = Enum.GetValues<ArticleOutcome>().Where(o => o == ArticleOutcome.Coded || this[o] > 0).Select(o => string.Create(CultureInfo.InvariantCulture, $"{Name(o)} {this[o]}"));
        return string.Create(CultureInfo.InvariantCulture, $"received {Received} = {string.Join(" + ", parts)}; {Records} records");
    }

    private static string Name(ArticleOutcome outcome) => outcome == ArticleOutcome.NoEvent ? "no event" : outcome.ToString().ToLowerInvariant();
}
