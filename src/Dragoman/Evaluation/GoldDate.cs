namespace Dragoman.Evaluation;

/// <summary>A temporal expression of the gold.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First day; null when it cannot be resolved.</param>
/// <param name="End">Last day.</param>
public sealed record GoldDate(string Text, DateOnly? Start, DateOnly? End);
