using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>
/// The sixteen event types of PLOVER 2.0, written in capitals. Types that a user's rules declare (<c>docs/writing-rules.md</c>) are numbers after the last of them;
/// <see cref="EnumNames{T}"/> knows their names.
/// </summary>
[JsonConverter(typeof(NamedEnumConverter<EventType>))]
public enum EventType : byte
{
    /// <summary>Promise, offer or agree to cooperate.</summary>
    Agree,

    /// <summary>Meet, visit, call, negotiate.</summary>
    Consult,

    /// <summary>Give political or diplomatic backing.</summary>
    Support,

    /// <summary>Give way in words.</summary>
    Concede,

    /// <summary>Cooperate materially to mutual benefit.</summary>
    Cooperate,

    /// <summary>Give material help.</summary>
    Aid,

    /// <summary>Give way in deeds.</summary>
    Retreat,

    /// <summary>Ask, demand or order in words.</summary>
    Request,

    /// <summary>Criticise, allege, investigate.</summary>
    Accuse,

    /// <summary>Refuse.</summary>
    Reject,

    /// <summary>Warn of serious consequences.</summary>
    Threaten,

    /// <summary>Collective physical protest.</summary>
    Protest,

    /// <summary>Reduce relations.</summary>
    Sanction,

    /// <summary>Move forces short of using them.</summary>
    Mobilize,

    /// <summary>Repress or coerce short of violence.</summary>
    Coerce,

    /// <summary>Use or try to use violence.</summary>
    Assault,
}
