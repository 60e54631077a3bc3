using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>A code of CAMEO 1.1b3.</summary>
/// <param name="Code">Two to four digits, as text.</param>
/// <param name="Label">Its label.</param>
/// <param name="Goldstein">Its value on the Goldstein scale, −10 to 10.</param>
/// <param name="Plover">Its PLOVER 2.0 counterpart by our own mapping; null for statements that are no act.</param>
internal sealed record CameoCode(string Code, string Label, double Goldstein, (EventType Type, EventMode? Mode)? Plover);
