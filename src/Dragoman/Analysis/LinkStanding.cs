using System.Text.Json.Serialization;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>How sure a link is.</summary>
[JsonConverter(typeof(NamedEnumConverter<LinkStanding>))]
public enum LinkStanding : byte
{
    /// <summary>Proposed by the rules.</summary>
    Possible,

    /// <summary>A person has confirmed it.</summary>
    Confirmed,
}
