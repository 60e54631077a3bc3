using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>A performed occurrence as it counts for one unordered pair of states or groups, or for one state: once, however many sides and reports it has.</summary>
/// <param name="First">The state or group that comes first in the alphabet.</param>
/// <param name="Second">The other; the same for an act inside one state; <see cref="All"/> for the row of a state.</param>
/// <param name="Direction">Who did it to whom.</param>
/// <param name="Day">Its first day.</param>
/// <param name="Occurrence">Id of the occurrence.</param>
/// <param name="Type">Its type.</param>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="Origins">Reports that are no copies of another.</param>
public sealed record DyadEvent(string First, string Second, DyadDirection Direction, DateOnly Day, string Occurrence, EventType Type, EventMode? Mode, int Origins)
{
    /// <summary>Stands for everybody in the row of a state.</summary>
    public const string All = "*";

    /// <summary>"RUS → UKR", "IRN ↔ ISR", "SYR".</summary>
    public string Arrow => Direction switch
    {
        DyadDirection.Forward => First == Second ? $"{First} (inside)" : $"{First} → {Second}",
        DyadDirection.Back => $"{Second} → {First}",
        DyadDirection.Both => $"{First} ↔ {Second}",
        _ => First,
    };
}
