namespace Dragoman.Evaluation;

/// <summary>What an evaluation found: scores under their titles, confusions, remarks. Not thread-safe while it is filled.</summary>
public sealed class EvaluationReport
{
    private readonly List<EvaluationSection> _sections = [];
    private readonly List<string> _remarks = [];

    /// <summary>The scores, in the order in which they were added.</summary>
    public IReadOnlyList<EvaluationSection> Sections => _sections;

    /// <summary>What must be known to read the figures.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Scores the judgements under a title.</summary>
    /// <param name="title">What was measured.</param>
    /// <param name="judgements">One per case.</param>
    /// <param name="showClasses">Whether the classes are of interest one by one.</param>
    public void Add(string title, IReadOnlyList<Judgement> judgements, bool showClasses = true) =>
        _sections.Add(new EvaluationSection(title, ClassificationScore.Of(judgements), Confusion.Of(judgements), showClasses));

    /// <summary>Adds a remark.</summary>
    public void Remark(string text) => _remarks.Add(text);
}
