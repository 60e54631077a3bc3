namespace Dragoman.Documents;

/// <summary>A syntactic word in the sense of Universal Dependencies: "don't" is two tokens, "do" and "n't", each with its own span.</summary>
/// <param name="Span">Its place in the article's text.</param>
/// <param name="Joined">Whether it is written together with the token before it as one orthographic word (a UD multiword token).</param>
public readonly record struct Token(TextSpan Span, bool Joined = false);
