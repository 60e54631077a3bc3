namespace Dragoman.Evaluation;

/// <summary>An answer: the class it is counted under, and all that must agree for it to be right.</summary>
/// <param name="Class">The class: an event type, a status, a tag.</param>
/// <param name="Detail">What else must agree; empty when the class is all.</param>
public readonly record struct ClassKey(string Class, string Detail = "");
