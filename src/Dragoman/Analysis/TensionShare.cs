namespace Dragoman.Analysis;

/// <summary>What one occurrence adds to the tension of a day.</summary>
/// <param name="Event">The occurrence.</param>
/// <param name="Weight">Its points on its own day.</param>
/// <param name="Points">What is left of them; the points of all shares add up to the tension.</param>
/// <param name="Share">Its part of all points of the same sign, 0 to 1.</param>
public sealed record TensionShare(DyadEvent Event, double Weight, double Points, double Share);
