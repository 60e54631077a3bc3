using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>When two acts are the same kind of act: type, mode where the type's modes differ in more than means, and which help an AID is.</summary>
internal sealed class ActMatch(LedgerSettings settings)
{
    /// <summary>Whether an act is the one that an entry is about.</summary>
    public bool IsSame(Undertaking entry, EventType type, EventMode? mode, string? cameo) =>
        entry.Type == type
        && (entry.Mode is null || mode is null || entry.Mode == mode || settings.LooseModes.Contains(type))
        && (type != EventType.Aid || AidKind(entry.Cameo) is not { } one || AidKind(cameo) is not { } other || one == other);

    /// <summary>Whether an outer act without content may be about the entry, by its mode: one refuses to meet, to assist, to yield.</summary>
    public static bool SpeaksOf(Undertaking entry, EventRecord record) => record.Mode switch
    {
        EventMode.Assist => entry.Type is EventType.Aid or EventType.Mobilize or EventType.Cooperate or EventType.Support,
        EventMode.Meet => entry.Type is EventType.Consult or EventType.Cooperate,
        EventMode.Yield or EventMode.Change => entry.Type is EventType.Retreat or EventType.Concede,
        _ => record.Mode is null,
    };

    /// <summary>Whether what was done has to last.</summary>
    public bool IsLasting(Undertaking entry) =>
        entry.IsNegated || settings.Lasting.Contains(EnumNames<EventType>.Of(entry.Type)) || (entry.Mode is { } mode && settings.Lasting.Contains($"{EnumNames<EventType>.Of(entry.Type)}/{EnumNames<EventMode>.Of(mode)}"));

    // CAMEO 1.1b3: 071/0331 economic, 072/0332 military, 073/0333 humanitarian, 074/0334 protection.
    private static char? AidKind(string? cameo) => cameo switch
    {
        { Length: 3 } when cameo.StartsWith("07", StringComparison.Ordinal) && cameo[2] != '0' => cameo[2],
        { Length: 4 } when cameo.StartsWith("033", StringComparison.Ordinal) => cameo[3],
        _ => null,
    };
}
