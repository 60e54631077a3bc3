namespace Dragoman.Records;

/// <summary>
/// The classes of the relation benchmark of Hu et al. (ACL 2024), a versioned mapping used for that benchmark only: 15 roots, CONCEDE and RETREAT
/// together as YIELD. Its annotators call imposed sanctions COERCE and plain future meetings AGREE.
/// </summary>
public static class RelationClasses
{
    /// <summary>Name and version of the mapping.</summary>
    public const string Version = "plv-1";

    /// <summary>The benchmark's class of a record.</summary>
    public static string Of(EventRecord record) => Of(record.Type, record.Cameo, record.Status);

    /// <summary>The benchmark's class of an act of that type, code and status.</summary>
    public static string Of(EventType type, string? cameo, EventStatus status) => type switch
    {
        EventType.Concede or EventType.Retreat => "YIELD",
        EventType.Sanction when cameo == "163" => "COERCE",
        EventType.Consult when status is EventStatus.Planned or EventStatus.Promised or EventStatus.Offered => "AGREE",
        _ => EnumNames<EventType>.Of(type),
    };

    /// <summary>The class of a gold type: CONCEDE and RETREAT are YIELD.</summary>
    public static string OfGold(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;

    /// <summary>The quad category of a class, numbered as in the benchmark.</summary>
    public static int Quad(string root) => root switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" => 1,
        "COOPERATE" or "AID" or "YIELD" => 2,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => 3,
        _ => 4,
    };
}
