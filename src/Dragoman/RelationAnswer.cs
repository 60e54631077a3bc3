using Dragoman.Records;

namespace Dragoman;

/// <summary>What one marked side does to the other.</summary>
/// <param name="Root">Class of the relation benchmark (<see cref="RelationClasses"/>).</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">Mode, or null.</param>
/// <param name="Cameo">CAMEO code; the general code of the class when no record of the sentence gives a deeper one.</param>
/// <param name="Status">What the text claims of it.</param>
/// <param name="Confidence">How likely the class is, 0 to 1.</param>
public sealed record RelationAnswer(string Root, EventType Type, EventMode? Mode, string? Cameo, EventStatus Status, float Confidence);
