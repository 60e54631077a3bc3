namespace Dragoman.Knowledge;

/// <summary>Places in a clause or noun phrase, by grammatical function.</summary>
internal enum SlotKind : byte
{
    /// <summary>The logical subject: in a passive, the by-agent.</summary>
    Subject,

    /// <summary>The logical object: in a passive, the grammatical subject.</summary>
    Object,

    /// <summary>The indirect object.</summary>
    IndirectObject,

    /// <summary>A prepositional phrase of the trigger.</summary>
    Preposition,

    /// <summary>A prepositional phrase of the object: sanctions <i>on Iran</i>.</summary>
    ObjectPreposition,

    /// <summary>A possessor: <i>Israel's</i> attack.</summary>
    Possessor,

    /// <summary>An adjective or noun before the trigger: the <i>Israeli</i> attack.</summary>
    Modifier,

    /// <summary>An infinitive clause.</summary>
    Infinitive,

    /// <summary>A finite clause with or without that.</summary>
    FiniteClause,

    /// <summary>A clause in -ing.</summary>
    Gerund,

    /// <summary>Quoted words.</summary>
    Quote,
}
