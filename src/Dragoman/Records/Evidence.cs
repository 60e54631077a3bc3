using Dragoman.Documents;

namespace Dragoman.Records;

/// <summary>Words of the text that a coding rests on.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Evidence(string Text, TextSpan Span);
