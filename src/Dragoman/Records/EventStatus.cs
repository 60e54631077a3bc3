using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>What the text claims of the matter. Precedence: denied, hypothetical, historical, then the rest.</summary>
[JsonConverter(typeof(NamedEnumConverter<EventStatus>))]
public enum EventStatus : byte
{
    /// <summary>It took place, or the words were spoken.</summary>
    Happened,

    /// <summary>It is going on at the time of the report.</summary>
    Ongoing,

    /// <summary>It was tried and did not succeed, or was foiled.</summary>
    Attempted,

    /// <summary>It is intended or scheduled.</summary>
    Planned,

    /// <summary>A side has bound itself to it.</summary>
    Promised,

    /// <summary>A side has offered it.</summary>
    Offered,

    /// <summary>A side has threatened it.</summary>
    Threatened,

    /// <summary>A side has asked for it or demanded it.</summary>
    Demanded,

    /// <summary>A side has refused it.</summary>
    Refused,

    /// <summary>Somebody says that it did not happen.</summary>
    Denied,

    /// <summary>It is possible, feared, conditional or supposed.</summary>
    Hypothetical,

    /// <summary>It is background from before the news of the day.</summary>
    Historical,
}
