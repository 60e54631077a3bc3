namespace Dragoman.Documents.Conllu;

/// <summary>A word line of a CoNLL-U file.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Tag">Parts of speech and features; unknown ones are X.</param>
/// <param name="Head">1-based number of the head; 0 for the root, -1 when the column is empty.</param>
/// <param name="Relation">The relation to the head.</param>
/// <param name="Joined">Whether it continues the orthographic word of the word before it.</param>
/// <param name="SpaceAfter">Whether a blank follows.</param>
public sealed record ConlluWord(string Form, string Lemma, TokenTag Tag, int Head, DepRel Relation, bool Joined, bool SpaceAfter);
