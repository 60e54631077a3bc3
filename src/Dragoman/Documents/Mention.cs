namespace Dragoman.Documents;

/// <summary>Words that name or describe somebody: a name, a role, a pronoun.</summary>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Head">Index of the syntactic head of the words.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Kind">What the words are.</param>
public readonly record struct Mention(int FirstToken, int EndToken, int Head, int Sentence, MentionKind Kind);
