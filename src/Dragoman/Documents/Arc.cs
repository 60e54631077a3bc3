namespace Dragoman.Documents;

/// <summary>The dependency of one token on another.</summary>
/// <param name="Head">Index of the head in <see cref="Document.Tokens"/>; -1 for the root of the sentence.</param>
/// <param name="Relation">The UD relation; <see cref="DepRel.Root"/> when the head is -1.</param>
public readonly record struct Arc(int Head, DepRel Relation);
