using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Finds the group of a record.</summary>
internal static class StatusGroups
{
    public static StatusGroup Of(EventRecord record) => record.Status switch
    {
        EventStatus.Denied => StatusGroup.Denied,
        EventStatus.Historical => StatusGroup.Recalled,
        EventStatus.Planned => StatusGroup.Planned,
        EventStatus.Hypothetical => StatusGroup.Possible,
        EventStatus.Promised or EventStatus.Offered => record.Type == EventType.Agree ? StatusGroup.Done : StatusGroup.Planned,
        EventStatus.Threatened or EventStatus.Demanded or EventStatus.Refused => record.Type is EventType.Threaten or EventType.Request or EventType.Reject ? StatusGroup.Done : StatusGroup.Planned,
        _ => StatusGroup.Done,
    };
}
