using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>How many occurrences of a type and mode one pair (or state) had on one day: a cell of the day panel.</summary>
/// <param name="First">As in <see cref="DyadEvent"/>.</param>
/// <param name="Second">As in <see cref="DyadEvent"/>.</param>
/// <param name="Day">The day.</param>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Occurrences">How many.</param>
public sealed record DyadDay(string First, string Second, DateOnly Day, EventType Type, EventMode? Mode, int Occurrences);
