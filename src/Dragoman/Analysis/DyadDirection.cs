using System.Text.Json.Serialization;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Who of an unordered pair did it.</summary>
[JsonConverter(typeof(NamedEnumConverter<DyadDirection>))]
public enum DyadDirection : byte
{
    /// <summary>The first to the second.</summary>
    Forward,

    /// <summary>The second to the first.</summary>
    Back,

    /// <summary>Each to the other: a mutual act, or accounts that differ.</summary>
    Both,

    /// <summary>Not said: the row of a state counts whatever it has a part in.</summary>
    Any,
}
