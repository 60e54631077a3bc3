using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Compares two records; the same whichever comes first.</summary>
internal static class PairMatch
{
    public static MatchSigns Of(RecordProfile one, RecordProfile other)
    {
        MatchSigns signs = MatchSign.Always;
        if (IsSpeech(one.Record.Type)) signs |= MatchSign.SpeechAct;
        return signs | SideMatch.Of(one.Record, other.Record) | DayMatch.Of(one, other) | PlaceMatch.Of(one.Record.Place, other.Record.Place) | ContentMatch.Of(one, other);
    }

    private static bool IsSpeech(EventType type) =>
        type is EventType.Agree or EventType.Support or EventType.Concede or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten;
}
