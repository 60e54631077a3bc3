using System.Text.Json.Serialization;

namespace Dragoman.Records;

/// <summary>What is counted.</summary>
[JsonConverter(typeof(NamedEnumConverter<QuantityKind>))]
public enum QuantityKind : byte
{
    /// <summary><c>killed</c></summary>
    Killed,

    /// <summary><c>wounded</c></summary>
    Wounded,

    /// <summary><c>arrested</c></summary>
    Arrested,

    /// <summary><c>displaced</c></summary>
    Displaced,

    /// <summary><c>troops</c></summary>
    Troops,

    /// <summary><c>aircraft</c></summary>
    Aircraft,

    /// <summary><c>ships</c></summary>
    Ships,

    /// <summary><c>missiles</c></summary>
    Missiles,

    /// <summary><c>drones</c></summary>
    Drones,

    /// <summary><c>tanks</c></summary>
    Tanks,

    /// <summary><c>money</c></summary>
    Money,

    /// <summary><c>other</c></summary>
    Other,
}
