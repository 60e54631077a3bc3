namespace Dragoman.Evaluation;

/// <summary>The gold and predicted answers of one case (a sentence, an article); the unit that bootstrap draws.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Gold">Keys in the gold, with repetitions.</param>
/// <param name="Predicted">Keys predicted, with repetitions.</param>
public sealed record Judgement(string CaseId, IReadOnlyList<ClassKey> Gold, IReadOnlyList<ClassKey> Predicted);
