namespace Dragoman.Analysis;

/// <summary>Tension on one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Occurrences">Performed occurrences of that day.</param>
/// <param name="Strain">Points of all occurrences that strain, older ones decayed; 0 or more.</param>
/// <param name="Ease">Points of all that ease, older ones decayed; 0 or less.</param>
/// <param name="Normalised">The tension as if equally many articles had been read every day.</param>
/// <param name="Articles">Articles read that day.</param>
public sealed record TensionDay(DateOnly Day, int Occurrences, double Strain, double Ease, double Normalised, int Articles)
{
    /// <summary>The tension: strain and ease together.</summary>
    public double Tension => Strain + Ease;
}
