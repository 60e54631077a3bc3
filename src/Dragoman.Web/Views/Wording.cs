using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Web.Views;

/// <summary>Coded values in plain words, for pages.</summary>
internal static class Wording
{
    private static readonly FrozenDictionary<EventType, (string Label, string Meaning)> Types = new Dictionary<EventType, (string, string)>
    {
        [EventType.Agree] = ("agrees", "promises, offers or agrees to cooperate"),
        [EventType.Consult] = ("talks", "meets, visits, calls or negotiates"),
        [EventType.Support] = ("supports", "gives political or diplomatic backing"),
        [EventType.Concede] = ("concedes", "gives way in words"),
        [EventType.Cooperate] = ("cooperates", "works together in deeds, to mutual benefit"),
        [EventType.Aid] = ("gives aid", "gives material help"),
        [EventType.Retreat] = ("gives way", "gives way in deeds: withdraws, releases, lifts"),
        [EventType.Request] = ("asks", "asks, demands or orders in words"),
        [EventType.Accuse] = ("accuses", "criticises, alleges or investigates"),
        [EventType.Reject] = ("refuses", "says no"),
        [EventType.Threaten] = ("threatens", "warns of serious consequences"),
        [EventType.Protest] = ("protests", "demonstrates, strikes or riots"),
        [EventType.Sanction] = ("cuts relations", "reduces relations: sanctions, expulsions, talks broken off"),
        [EventType.Mobilize] = ("moves forces", "moves forces short of using them"),
        [EventType.Coerce] = ("coerces", "represses or coerces short of violence"),
        [EventType.Assault] = ("attacks", "uses violence or tries to"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<EventStatus, string> Statuses = new Dictionary<EventStatus, string>
    {
        [EventStatus.Happened] = "it took place, or the words were spoken",
        [EventStatus.Ongoing] = "it is going on at the time of the report",
        [EventStatus.Attempted] = "it was tried and failed, or was foiled",
        [EventStatus.Planned] = "it is intended or scheduled",
        [EventStatus.Promised] = "a side has bound itself to it",
        [EventStatus.Offered] = "a side has offered it",
        [EventStatus.Threatened] = "a side has threatened it",
        [EventStatus.Demanded] = "a side has asked for it or demanded it",
        [EventStatus.Refused] = "a side has refused it",
        [EventStatus.Denied] = "somebody says that it did not happen",
        [EventStatus.Hypothetical] = "it is possible, feared, conditional or supposed",
        [EventStatus.Historical] = "it is background from before the news of the day",
    }.ToFrozenDictionary();

    /// <summary>What a side does, as a verb.</summary>
    public static string Verb(EventType type) => Types[type].Label;

    /// <summary>What joins that verb to a recipient, with a space before it; empty for most.</summary>
    public static string Preposition(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Cooperate or EventType.Sanction => " with",
        EventType.Concede or EventType.Aid or EventType.Retreat => " to",
        EventType.Protest or EventType.Mobilize => " against",
        _ => "",
    };

    /// <summary>What the type covers.</summary>
    public static string Meaning(EventType type) => Types[type].Meaning;

    /// <summary>What the status says.</summary>
    public static string Meaning(EventStatus status) => Statuses[status];

    /// <summary>How a status is drawn: solid, hollow, hatched, barred, struck, faint.</summary>
    public static string Look(EventStatus status) => status switch
    {
        EventStatus.Happened or EventStatus.Ongoing => "solid",
        EventStatus.Planned or EventStatus.Promised or EventStatus.Offered => "hollow",
        EventStatus.Threatened or EventStatus.Demanded => "hatched",
        EventStatus.Refused => "barred",
        EventStatus.Denied => "struck",
        _ => "faint",
    };

    /// <summary>Short name of a quad category for class names and legends.</summary>
    public static string Short(QuadCategory? quad) => quad switch
    {
        QuadCategory.VerbalCooperation => "vc",
        QuadCategory.MaterialCooperation => "mc",
        QuadCategory.VerbalConflict => "vx",
        QuadCategory.MaterialConflict => "mx",
        _ => "none",
    };

    /// <summary>A quad category in words.</summary>
    public static string Long(QuadCategory quad) => quad switch
    {
        QuadCategory.VerbalCooperation => "cooperation in words",
        QuadCategory.MaterialCooperation => "cooperation in deeds",
        QuadCategory.VerbalConflict => "conflict in words",
        _ => "conflict in deeds",
    };

    /// <summary>Type and mode as in the data.</summary>
    public static string Code(EventType type, EventMode? mode) => EnumNames<EventType>.Of(type) + (mode is { } m ? " · " + EnumNames<EventMode>.Of(m) : "");

    /// <summary>A value as in the data.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => EnumNames<T>.Of(value);

    /// <summary>A value with spaces for underscores.</summary>
    public static string Plain<T>(T value)
        where T : struct, Enum => EnumNames<T>.Of(value).Replace('_', ' ');

    /// <summary>3 Mar 2022.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>3 Mar 2022.</summary>
    public static string Day(DateTimeOffset? moment) => moment is { } m ? m.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : "no date";

    /// <summary>3 Mar 2022, 14:05 UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A day, a range or a month, as exact as the coder knows.</summary>
    public static string Date(EventDate? date) => date switch
    {
        { Start: { } start, Precision: DatePrecision.Month } => start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        { Start: { } start, Precision: DatePrecision.Year } when date.End is null || date.End.Value.Year == start.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        { Start: { } start, End: { } end } when end > start => $"{Day(start)} – {Day(end)}",
        { Start: { } start } => Day(start),
        { Text: { } text } => $"“{text}”, not resolved",
        _ => "no date",
    };

    /// <summary>1,234.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 record", "2 records".</summary>
    public static string Count(long number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>A number with at most two decimals.</summary>
    public static string Decimal(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>How many, as the words allow.</summary>
    public static string Range(Quantity quantity)
    {
        var about = quantity.Approximate ? "about " : "";
        return (quantity.Low, quantity.High) switch
        {
            ({ } low, { } high) when low.Equals(high) => $"{about}{Grouped(low)}",
            ({ } low, { } high) => $"{about}{Grouped(low)} to {Grouped(high)}",
            ({ } low, null) => $"{about}{Grouped(low)} or more",
            (null, { } high) => $"at most {Grouped(high)}",
            _ => "a number not given",
        };
    }

    /// <summary>An address that a browser may follow; null for anything but http and https.</summary>
    public static string? SafeLink(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    private static string Grouped(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
