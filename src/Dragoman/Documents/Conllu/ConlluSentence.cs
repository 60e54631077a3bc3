namespace Dragoman.Documents.Conllu;

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Id">Its <c># sent_id</c>, or null.</param>
/// <param name="DocumentId">The <c># newdoc id</c> in force, or null.</param>
/// <param name="StartsDocument">Whether a document begins with it.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
/// <param name="Text">Its <c># text</c>, or null.</param>
/// <param name="Words">Its words; multiword tokens are split, empty nodes left out.</param>
public sealed record ConlluSentence(string? Id, string? DocumentId, bool StartsDocument, bool StartsParagraph, string? Text, IReadOnlyList<ConlluWord> Words);
