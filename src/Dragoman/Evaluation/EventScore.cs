using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>Judges coded events against the gold, at one level at a time.</summary>
public static class EventScore
{
    /// <summary>The judgement of one case. Gold events in which the level was not annotated are left out on both sides.</summary>
    public static Judgement Judge(GoldCase gold, IEnumerable<EventRecord> records, EventLevel level)
    {
        var expected = (gold.Events ?? []).Select(e => Key(e, level)).OfType<ClassKey>().ToList();
        var predicted = records.Where(r => level == EventLevel.Status || IsClaimed(r)).SelectMany(Pairs).Select(e => Key(e, level)).OfType<ClassKey>().ToList();
        return new Judgement(gold.Id, Thin(expected, level), Thin(predicted, level));
    }

    /// <summary>The judgement of one case by another coder, the first one taken as the gold. F1 is the same whichever comes first.</summary>
    internal static Judgement Judge(GoldCase gold, GoldCase other, EventLevel level) =>
        new(gold.Id, Thin([.. (gold.Events ?? []).Select(e => Key(e, level)).OfType<ClassKey>()], level), Thin([.. (other.Events ?? []).Select(e => Key(e, level)).OfType<ClassKey>()], level));

    // Sets without status hold what the text reports or announces: speculation, denials and history are no events there.
    private static bool IsClaimed(EventRecord record) => record.Status is not (EventStatus.Denied or EventStatus.Hypothetical or EventStatus.Historical) || record.Act is not null;

    // Without sides in the key, the pairs of one record are one answer, in the gold as in what was coded.
    private static List<ClassKey> Thin(List<ClassKey> keys, EventLevel level) =>
        level is EventLevel.Type or EventLevel.Mode or EventLevel.Status ? [.. keys.Distinct()] : keys;

    private static IEnumerable<GoldEvent> Pairs(EventRecord record)
    {
        var any = false;
        foreach (var (actor, recipient) in DyadExpander.Expand(record))
        {
            any = true;
            yield return Event(record, actor, recipient);
        }
        if (!any) yield return Event(record, record.Actors.FirstOrDefault(), record.Recipients.FirstOrDefault());
    }

    private static GoldEvent Event(EventRecord record, Actor? source, Actor? target) => new(
        EnumNames<EventType>.Of(record.Type), record.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : null, record.Cameo, EnumNames<EventStatus>.Of(record.Status), Side(source), Side(target));

    private static GoldActor? Side(Actor? actor) => actor is null ? null : new GoldActor(actor.Text, actor.Country ?? actor.Group, actor.Code);

    private static ClassKey? Key(GoldEvent e, EventLevel level)
    {
        var type = e.Type ?? "none";
        var countries = $"{e.Source?.Country}>{e.Target?.Country}";
        return level switch
        {
            EventLevel.Type => e.Type is null ? null : new ClassKey(type),
            EventLevel.Countries => e.Type is null ? null : new ClassKey(type, countries),
            EventLevel.Codes => e.Type is null ? null : new ClassKey(type, $"{e.Source?.Code}>{e.Target?.Code}"),
            EventLevel.Mode => e.Mode is null ? null : new ClassKey($"{type}/{e.Mode}"),
            EventLevel.CameoRoot => e.Cameo is null ? null : new ClassKey(e.Cameo[..2], countries),
            EventLevel.Cameo => e.Cameo is null ? null : new ClassKey(e.Cameo, countries),
            EventLevel.Status => e.Status is null ? null : new ClassKey(e.Status, type),
            _ => null,
        };
    }
}
