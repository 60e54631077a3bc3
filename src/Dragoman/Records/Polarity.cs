using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>Whether the text says that an act is, or that it is not.</summary>
[JsonConverter(typeof(NamedEnumConverter<Polarity>))]
public enum Polarity : byte
{
    /// <summary>It is.</summary>
    Positive,

    /// <summary>It is not.</summary>
    Negative,
}
