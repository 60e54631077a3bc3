using System.Text.Json.Serialization;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>What opens an entry of the ledger or the calendar; it follows the status of the record.</summary>
[JsonConverter(typeof(NamedEnumConverter<CommitmentKind>))]
public enum CommitmentKind : byte
{
    /// <summary>A side has bound itself to something.</summary>
    Promise,

    /// <summary>A side has offered something.</summary>
    Offer,

    /// <summary>A side has threatened something.</summary>
    Threat,

    /// <summary>A side has asked for something or demanded it.</summary>
    Demand,

    /// <summary>A side has refused something.</summary>
    Refusal,

    /// <summary>Something is intended or scheduled: an entry of the calendar.</summary>
    Planned,
}
