namespace Dragoman.Documents;

/// <summary>Part of speech and morphology of one token.</summary>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag as used in UD English.</param>
/// <param name="Morph">The features that coding needs.</param>
public readonly record struct TokenTag(Upos Upos, Xpos Xpos, Morph Morph);
