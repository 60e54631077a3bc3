namespace Dragoman.Knowledge;

/// <summary>A place in a clause or noun phrase where a side or the content of an act may stand.</summary>
/// <param name="Kind">Which place.</param>
/// <param name="Preposition">The preposition, for <see cref="SlotKind.Preposition"/> and <see cref="SlotKind.ObjectPreposition"/>; else null.</param>
internal readonly record struct Slot(SlotKind Kind, string? Preposition = null);
