using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>One unit of the lexicon: words that trigger an act, or that look like a trigger and are none.</summary>
internal sealed class LexiconEntry
{
    /// <summary>Lemmas in order. A verb stands first and its particles follow; a noun or adjective stands last and its modifiers before.</summary>
    public required string[] Words { get; init; }

    /// <summary>Lemmas of which the word in <see cref="ConditionSlot"/> must be one; null when anything will do.</summary>
    public HashSet<string>? Condition { get; init; }

    /// <summary>Where the condition looks: the object unless the entry says otherwise.</summary>
    public Slot ConditionSlot { get; init; } = new(SlotKind.Object);

    /// <summary>Type; meaningless for a unit that is no act.</summary>
    public EventType Type { get; init; }

    /// <summary>Mode, or null.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>CAMEO code; null for a unit that is no act.</summary>
    public string? Cameo { get; init; }

    /// <summary>Where sides and content stand.</summary>
    public required Frame Frame { get; init; }

    /// <summary>File and line it was read from.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the rule in records: type and words.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether it comes from a user's rules: then nothing that was learned may overrule it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>How much it asks for: the entry that asks for more wins.</summary>
    public int Specificity => (2 * Words.Length) + (Condition is null ? 0 : 3);
}
