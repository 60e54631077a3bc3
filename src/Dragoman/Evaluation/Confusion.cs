namespace Dragoman.Evaluation;

/// <summary>How often each gold class was answered by each predicted class. Not thread-safe.</summary>
public sealed class Confusion
{
    private readonly SortedDictionary<(string Gold, string Predicted), int> _cells = [];

    /// <summary>Counts one answer; "–" stands for no answer and for no gold.</summary>
    public void Add(string gold, string predicted) => _cells[(gold, predicted)] = _cells.GetValueOrDefault((gold, predicted)) + 1;

    /// <summary>The errors, most frequent first.</summary>
    public IEnumerable<(string Gold, string Predicted, int Count)> Errors() =>
        _cells.Where(c => c.Key.Gold != c.Key.Predicted).OrderByDescending(c => c.Value).Select(c => (c.Key.Gold, c.Key.Predicted, c.Value));
}
