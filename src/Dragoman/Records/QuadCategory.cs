using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>The four fields of cooperation and conflict, words and deeds; numbered as in POLECAT.</summary>
[JsonConverter(typeof(NamedEnumConverter<QuadCategory>))]
public enum QuadCategory : byte
{
    /// <summary>Cooperation in words.</summary>
    VerbalCooperation = 1,

    /// <summary>Cooperation in deeds.</summary>
    MaterialCooperation,

    /// <summary>Conflict in words.</summary>
    VerbalConflict,

    /// <summary>Conflict in deeds.</summary>
    MaterialConflict,
}
