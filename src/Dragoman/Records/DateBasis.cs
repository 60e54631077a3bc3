using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>What a date rests on.</summary>
[JsonConverter(typeof(NamedEnumConverter<DateBasis>))]
public enum DateBasis : byte
{
    /// <summary>A full date in the text.</summary>
    Explicit,

    /// <summary>A date relative to the day of publication.</summary>
    Relative,

    /// <summary>The day of publication, for want of anything better.</summary>
    Published,

    /// <summary>A relative date without a day of publication to count from.</summary>
    Unresolved,
}
