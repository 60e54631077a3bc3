namespace Dragoman.Quantities;

/// <summary>A number with its bounds, and the tokens that say it.</summary>
/// <param name="Low">Least; null when open.</param>
/// <param name="High">Greatest; null when open.</param>
/// <param name="Approximate">Whether the words say that it is about so many.</param>
/// <param name="First">First token, with "at least" and the like.</param>
/// <param name="Number">First token of the number itself.</param>
/// <param name="End">Index after the last token of the number.</param>
internal readonly record struct NumberReading(double? Low, double? High, bool Approximate, int First, int Number, int End);
