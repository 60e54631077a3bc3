using System.Text.Json.Serialization;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>In what way something changed.</summary>
[JsonConverter(typeof(NamedEnumConverter<ChangeKind>))]
public enum ChangeKind : byte
{
    /// <summary>A pair that had no act before.</summary>
    NewDyad,

    /// <summary>A type of act that the one had not done to the other before.</summary>
    NewType,

    /// <summary>The first act of a pair after a long quiet.</summary>
    FirstInDays,

    /// <summary>An act that strains more than all of the pair in the quiet days before.</summary>
    Escalation,

    /// <summary>Ease after strain, or strain after ease.</summary>
    Reversal,

    /// <summary>A figure other than the one told before.</summary>
    CorrectedFigure,

    /// <summary>A denial of what was told.</summary>
    Denied,

    /// <summary>A report that does not stand any more.</summary>
    Retracted,

    /// <summary>An outlet from which nothing comes any more: what looks like quiet may be deafness.</summary>
    SilentSource,
}
