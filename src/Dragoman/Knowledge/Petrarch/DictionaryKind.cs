namespace Dragoman.Knowledge.Petrarch;

/// <summary>What a dictionary of the PETRARCH family holds.</summary>
internal enum DictionaryKind : byte
{
    /// <summary>Something that has no counterpart here: issues, prepositions, internal codes.</summary>
    Unknown,

    /// <summary>Names with dated codes.</summary>
    Actors,

    /// <summary>Words for roles.</summary>
    Agents,

    /// <summary>Phrases that stop the coding of a sentence or a story.</summary>
    Discards,

    /// <summary>Verbs and patterns, of either style.</summary>
    Verbs,
}
