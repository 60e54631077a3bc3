namespace Dragoman.Duplicates;

/// <summary>When two articles are copies of one another.</summary>
public sealed record ArticleDeduplicatorOptions
{
    /// <summary>Share of the four-word runs of the shorter article that must stand in the longer one, 0 to 1. Default: 0.6.</summary>
    public double LeastOverlap { get; init; } = 0.6;

    /// <summary>Most time between the publication of two copies. Default: 7 days. Articles without a date are compared with all.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How much longer one of two copies may be. Default: 4 times; a digest that holds a whole report is no copy of it.</summary>
    public double MostTimesLonger { get; init; } = 4;
}
