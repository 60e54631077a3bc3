namespace Dragoman.Documents;

/// <summary>Words that name or describe somebody: a name, a role, a pronoun.</summary>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Head">Index of the syntactic head of the words.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Kind">What the words are.</param>
/// <param name="Name">Key of the name in the actor tables; 0 when the words hold none.</param>
/// <param name="Role">Key of the role in the actor tables; 0 when the words hold none.</param>
/// <param name="Affiliation">Key of the name of the state or body the role belongs to; 0 when the words hold none.</param>
public readonly record struct Mention(int FirstToken, int EndToken, int Head, int Sentence, MentionKind Kind, int Name = 0, int Role = 0, int Affiliation = 0);
