namespace Dragoman.Analysis;

/// <summary>A day on which the last days differ from those before by more than chance.</summary>
/// <param name="Day">Index of the day in the series.</param>
/// <param name="Errors">By how many standard errors; above 0 more strain, below less.</param>
/// <param name="Recent">Mean points a day in the recent days.</param>
/// <param name="Baseline">Mean points a day in the baseline.</param>
internal sealed record TensionAlarm(int Day, double Errors, double Recent, double Baseline);
