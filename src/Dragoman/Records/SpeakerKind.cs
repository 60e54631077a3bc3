using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>How the text brings in whoever says so.</summary>
[JsonConverter(typeof(NamedEnumConverter<SpeakerKind>))]
public enum SpeakerKind : byte
{
    /// <summary>With quoted words.</summary>
    Quoted,

    /// <summary>With reported speech.</summary>
    Reported,

    /// <summary>By an act of announcing.</summary>
    Announced,

    /// <summary>Without a name: "officials said".</summary>
    Anonymous,

    /// <summary>The outlet says it itself.</summary>
    Outlet,
}
