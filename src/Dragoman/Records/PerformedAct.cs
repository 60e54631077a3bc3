namespace Dragoman.Records;

/// <summary>
/// Tells what took place from what was only announced, denied, supposed or recalled: what tension, panels and exports count unless asked for more
/// (decision 2: happened and ongoing acts, and speech acts that were performed by saying so).
/// </summary>
public static class PerformedAct
{
    /// <summary>Whether the act was performed: it happened or goes on, or is a threat, demand, refusal, promise or offer that was spoken; never one that the text says is not.</summary>
    public static bool Is(EventRecord record) => record.Polarity == Polarity.Positive && (record.Type, record.Status) switch
    {
        (_, EventStatus.Happened or EventStatus.Ongoing) => true,
        (EventType.Threaten, EventStatus.Threatened) => true,
        (EventType.Request, EventStatus.Demanded) => true,
        (EventType.Reject, EventStatus.Refused) => true,
        (EventType.Agree, EventStatus.Promised or EventStatus.Offered) => true,
        _ => false,
    };
}
