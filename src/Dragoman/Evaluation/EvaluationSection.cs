namespace Dragoman.Evaluation;

/// <summary>One measurement of an evaluation.</summary>
/// <param name="Title">What was measured.</param>
/// <param name="Score">Precision, recall, F1 with intervals.</param>
/// <param name="Confusion">Which class was taken for which.</param>
/// <param name="ShowClasses">Whether the classes are of interest one by one.</param>
public sealed record EvaluationSection(string Title, ClassificationScore Score, Confusion Confusion, bool ShowClasses);
