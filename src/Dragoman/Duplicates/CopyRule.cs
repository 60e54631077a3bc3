namespace Dragoman.Duplicates;

/// <summary>Says of two articles whether they are the same report. Immutable and thread-safe.</summary>
/// <param name="options">When they are.</param>
internal sealed class CopyRule(ArticleDeduplicatorOptions options)
{
    // Short texts share their few runs by accident: only equal ones are copies.
    private const int FewestRuns = 15;

    // In a text of a few sentences a number that is not in the other is other news.
    private const int FewRuns = 60;

    private const int FewestNumbers = 4;

    /// <summary>Share of the runs of the shorter one that must stand in the longer one, 0 to 1.</summary>
    public double LeastOverlap => options.LeastOverlap;

    /// <summary>Whether both have the same words, whatever their case and punctuation.</summary>
    public static bool AreEqual(Fingerprint one, Fingerprint other) => one.Runs.AsSpan().SequenceEqual(other.Runs) && one.Numbers.SetEquals(other.Numbers);

    /// <summary>Whether they are copies of one report, whichever came first.</summary>
    public bool AreCopies(Fingerprint one, DateTimeOffset? onePublished, Fingerprint other, DateTimeOffset? otherPublished)
    {
        if ((onePublished - otherPublished)?.Duration() > options.Window) return false;
        var (shorter, longer) = one.Runs.Length <= other.Runs.Length ? (one, other) : (other, one);
        if (shorter.Runs.Length < FewestRuns) return shorter.Runs.Length > 0 && AreEqual(one, other);
        if (one.Overlap(other) < options.LeastOverlap || longer.Runs.Length > shorter.Runs.Length * options.MostTimesLonger) return false;
        // Daily bulletins fill the same form with new figures.
        if (shorter.Numbers.Count >= FewestNumbers) return shorter.Numbers.Count(longer.Numbers.Contains) * 2 > shorter.Numbers.Count;
        return shorter.Runs.Length >= FewRuns || shorter.Numbers.IsSubsetOf(longer.Numbers);
    }

    /// <summary>The share of a later article that stands in an earlier one, when it is a copy that adds little of its own: such a copy need not be read. Null when it is none, or brings news.</summary>
    public double? ShareOfCopy(Fingerprint later, DateTimeOffset? laterPublished, Fingerprint earlier, DateTimeOffset? earlierPublished) =>
        AreCopies(later, laterPublished, earlier, earlierPublished) && (AreEqual(later, earlier) ? 1 : later.ShareIn(earlier)) is var share && share >= options.LeastOverlap ? share : null;
}
