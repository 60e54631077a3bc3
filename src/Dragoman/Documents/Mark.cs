namespace Dragoman.Documents;

/// <summary>Words of a text to be made visible.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind">What they name.</param>
internal readonly record struct Mark(TextSpan Span, AnnotationKind Kind);
