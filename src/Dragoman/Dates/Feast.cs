using Dragoman.Records;

namespace Dragoman.Dates;

/// <summary>A feast that some calendar dates.</summary>
/// <param name="Names">Its names, words separated by blanks.</param>
/// <param name="Precision">Day, or month for Ramadan.</param>
/// <param name="In">Its days in a year of our calendar; null when the calendar does not reach so far or has none in it.</param>
internal sealed record Feast(string[] Names, DatePrecision Precision, Func<int, Period?> In);
