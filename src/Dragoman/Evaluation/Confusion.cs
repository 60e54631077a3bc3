namespace Dragoman.Evaluation;

/// <summary>How often each gold class was answered by each predicted class; "–" stands for no answer and for no gold. Immutable.</summary>
public sealed class Confusion
{
    private const string Nothing = "–";

    private readonly SortedDictionary<(string Gold, string Predicted), int> _cells = [];

    private Confusion()
    {
    }

    /// <summary>The confusions of the judgements: equal answers pair off, then what is left over on both sides in order, then what is left on one side.</summary>
    public static Confusion Of(IEnumerable<Judgement> judgements)
    {
        var confusion = new Confusion();
        foreach (var judgement in judgements)
        {
            var gold = judgement.Gold.ToList();
            var wrong = new List<ClassKey>();
            foreach (var key in judgement.Predicted)
            {
                if (gold.Remove(key)) confusion.Add(key.Class, key.Class);
                else wrong.Add(key);
            }
            for (var i = 0; i < Math.Max(gold.Count, wrong.Count); i++)
                confusion.Add(i < gold.Count ? gold[i].Class : Nothing, i < wrong.Count ? wrong[i].Class : Nothing);
        }
        return confusion;
    }

    /// <summary>The errors, most frequent first. The same class on both sides means that something else was wrong: a side, a detail.</summary>
    public IEnumerable<(string Gold, string Predicted, int Count)> Errors() =>
        _cells.Where(c => c.Key.Gold != c.Key.Predicted).OrderByDescending(c => c.Value).Select(c => (c.Key.Gold, c.Key.Predicted, c.Value));

    private void Add(string gold, string predicted) => _cells[(gold, predicted)] = _cells.GetValueOrDefault((gold, predicted)) + 1;
}
