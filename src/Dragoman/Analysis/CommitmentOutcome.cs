using System.Text.Json.Serialization;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>What became of an entry, or what a later report means for it. Reported, not established.</summary>
[JsonConverter(typeof(NamedEnumConverter<CommitmentOutcome>))]
public enum CommitmentOutcome : byte
{
    /// <summary>Nothing decisive has been reported.</summary>
    Open,

    /// <summary>It was done, wholly or in part.</summary>
    Fulfilled,

    /// <summary>It was refused, or its opposite was done; a refusal: they did it after all.</summary>
    Broken,

    /// <summary>Its last day passed without a report.</summary>
    Expired,

    /// <summary>It was said again; decides nothing.</summary>
    Repeated,

    /// <summary>A new one with other terms took its place.</summary>
    Superseded,

    /// <summary>Whoever made it took it back.</summary>
    Withdrawn,

    /// <summary>The planned event took place.</summary>
    Held,

    /// <summary>The planned event got another day.</summary>
    Postponed,

    /// <summary>The planned event got another place.</summary>
    Moved,

    /// <summary>The planned event was called off.</summary>
    Cancelled,
}
