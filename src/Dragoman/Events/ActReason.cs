namespace Dragoman.Events;

/// <summary>A reading of a trigger with what speaks for it.</summary>
/// <param name="Class">Type, or <see cref="ActModel.NoAct"/>.</param>
/// <param name="Probability">How likely it is.</param>
/// <param name="Features">The strongest features for it against the other reading: readable name, and by how much each favours it (logarithm of odds).</param>
internal sealed record ActReason(string Class, float Probability, IReadOnlyList<(string Name, float Weight)> Features);
