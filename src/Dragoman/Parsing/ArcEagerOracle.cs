namespace Dragoman.Parsing;

/// <summary>
/// What each move costs: how many gold arcs can no longer be made after it, whatever was done before (dynamic oracle, Goldberg and Nivre 2012). Of crossing
/// arcs, which no order of moves can make together, it gives up the fewest. Reused; not thread-safe.
/// </summary>
internal sealed class ArcEagerOracle
{
    /// <summary>The cost of a move that may not be made.</summary>
    public const int Forbidden = int.MaxValue;

    private readonly List<List<int>> _children = [];
    private int[] _heads = [];

    /// <summary>Takes the gold heads of a sentence; that of the root, at 0, is -1.</summary>
    public void Take(ReadOnlySpan<int> heads)
    {
        while (_children.Count < heads.Length) _children.Add([]);
        for (var word = 0; word < heads.Length; word++) _children[word].Clear();
        for (var word = 1; word < heads.Length; word++) _children[heads[word]].Add(word);
        _heads = heads.ToArray();
    }

    /// <summary>The cost of each move while a word is to come.</summary>
    public void Costs(ArcEager state, Span<int> costs)
    {
        var (top, next) = (state.Top, state.Next);
        var head = _heads[next];
        var headIsStacked = head < next && state.IsStacked(head);
        var lostBefore = 0;
        foreach (var child in _children[next]) if (child < next && state.IsStacked(child) && state.Heads[child] < 0) lostBefore++;
        var lostAfter = 0;
        foreach (var child in _children[top]) if (child >= next) lostAfter++;
        costs[(int)Move.Shift] = lostBefore + (headIsStacked ? 1 : 0);
        costs[(int)Move.Right] = lostBefore + (head != top && (headIsStacked || head > next) ? 1 : 0);
        costs[(int)Move.Reduce] = lostAfter;
        costs[(int)Move.Left] = lostAfter + (_heads[top] > next ? 1 : 0);
        for (var move = 0; move < ArcEager.Moves; move++) if (!state.Allows((Move)move)) costs[move] = Forbidden;
    }
}
