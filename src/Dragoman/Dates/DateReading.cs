namespace Dragoman.Dates;

/// <summary>A date read at some token.</summary>
/// <param name="Period">Which days; null when the words only look like a date and are to be skipped.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct DateReading(Period? Period, int End);
