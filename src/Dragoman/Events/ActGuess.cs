using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>What the model makes of a trigger.</summary>
/// <param name="Weak">Whether it can only be the content of another act.</param>
/// <param name="ToldAs">The outer act as which the deed is told; null when the trigger says itself what it is.</param>
/// <param name="Probability">How likely it brings in an act of its type.</param>
internal readonly record struct ActGuess(bool Weak, EventType? ToldAs, float Probability);
