using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>What a place rests on.</summary>
[JsonConverter(typeof(NamedEnumConverter<PlaceBasis>))]
public enum PlaceBasis : byte
{
    /// <summary>It depends on the words of the act.</summary>
    Syntax,

    /// <summary>It stands in the same sentence.</summary>
    Sentence,

    /// <summary>It is the place of the dateline.</summary>
    Dateline,
}
