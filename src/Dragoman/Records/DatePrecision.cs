using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>How exact a date is.</summary>
[JsonConverter(typeof(NamedEnumConverter<DatePrecision>))]
public enum DatePrecision : byte
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A week or weekend.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter or season.</summary>
    Season,

    /// <summary>A year or more.</summary>
    Year,

    /// <summary>Not known; the reason stands in the basis.</summary>
    Unknown,
}
