namespace Dragoman.Records;

/// <summary>
/// The classes of the relation benchmark of Hu et al. (ACL 2024), a versioned mapping used for that benchmark only: 15 roots, CONCEDE and RETREAT
/// together as YIELD. Its annotators keep to the roots of CAMEO where PLOVER has moved a code (blockades and occupations are fighting, verdicts are
/// disapproval), call imposed sanctions COERCE, and take announced deeds for words: cooperation to come is AGREE, coercion to come THREATEN.
/// </summary>
public static class RelationClasses
{
    /// <summary>Name and version of the mapping.</summary>
    public const string Version = "plv-2";

    /// <summary>The benchmark's class of a record.</summary>
    public static string Of(EventRecord record) => Of(record.Type, record.Cameo, record.Status);

    /// <summary>The benchmark's class of an act of that type, code and status.</summary>
    public static string Of(EventType type, string? cameo, EventStatus status) => type switch
    {
        EventType.Concede or EventType.Retreat when cameo?.StartsWith("087", StringComparison.Ordinal) == true => "YIELD", // A truce declared is a deed of its own.
        EventType.Aid when status is EventStatus.Promised => "AID",
        EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Retreat when Announced(status) => "AGREE",
        EventType.Protest or EventType.Sanction or EventType.Coerce when Announced(status) => "THREATEN",
        EventType.Concede or EventType.Retreat => "YIELD",
        EventType.Sanction when cameo == "163" => "COERCE",
        EventType.Sanction when cameo == "116" => "ACCUSE",
        EventType.Coerce when cameo is "191" or "192" => "ASSAULT",
        _ => EnumNames<EventType>.Of(type),
    };

    private static bool Announced(EventStatus status) => status is EventStatus.Planned or EventStatus.Promised or EventStatus.Offered or EventStatus.Threatened;

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
