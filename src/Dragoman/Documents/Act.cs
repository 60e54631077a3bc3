using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Documents;

/// <summary>An act found in a sentence, before status, speaker and circumstances are read: the trigger, its sides and its content.</summary>
public sealed class Act
{
    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Token that carries the trigger (a verb, an event noun, an adjective).</summary>
    public required int Trigger { get; init; }

    /// <summary>All tokens of the trigger, in order: "call off", "take hostage".</summary>
    public required ImmutableArray<int> TriggerTokens { get; init; }

    /// <summary>Token that heads the clause; the trigger itself, or the light verb that governs an event noun.</summary>
    public required int Clause { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The outer act as which the deed is told: "will not <i>send</i>" is a refusal, "would <i>close</i>" a threat. Null when the trigger says itself what it is.</summary>
    public EventType? ToldAs { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>CAMEO code.</summary>
    public required string Cameo { get; init; }

    /// <summary>Whether the act is mutual.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Mentions (indices into <see cref="Document.Mentions"/>) that did it.</summary>
    public ImmutableArray<int> Actors { get; init; } = [];

    /// <summary>Mentions it was done to.</summary>
    public ImmutableArray<int> Recipients { get; init; } = [];

    /// <summary>Index in <see cref="Document.Acts"/> of the act that is its content; -1 when there is none.</summary>
    public int Content { get; init; } = -1;

    /// <summary>Whether its content is negated by the trigger itself: "asked not to", "refrain from".</summary>
    public bool ContentNegated { get; init; }

    /// <summary>Whether it only stands as content of another act and makes no record of its own.</summary>
    public bool Embedded { get; init; }

    /// <summary>How likely the trigger brings in an act of this type, 0 to 1.</summary>
    public float TypeProbability { get; init; }

    /// <summary>How likely the actors are these: that of the least likely one; 0 when nothing was learned of them.</summary>
    public float ActorsProbability { get; init; }

    /// <summary>How likely the recipients are these, in the same way.</summary>
    public float RecipientsProbability { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether that is one of a user's own rules, which fix type, mode and code.</summary>
    public bool IsOwn { get; init; }
}
