namespace Dragoman.Parsing;

/// <summary>What the choice of a move looks at: ten words, each through a projection of its own, and some small numbers, each a row of one table.</summary>
internal static class TransitionFeatures
{
    /// <summary>Words looked at.</summary>
    public const int Slots = 10;

    /// <summary>Rows looked at, at most: one per group, and one per word that is missing.</summary>
    public const int MostRows = Groups + Slots;

    /// <summary>Rows of the table.</summary>
    public const int Rows = MissingRow + Slots;

    /// <summary>Rows of the table of distances that relations look at.</summary>
    public const int DistanceRows = 2 * DistanceValues;

    private const int Groups = 6;
    private const int DistanceValues = 7;
    private const int TopRow = 0;
    private const int DistanceRow = TopRow + 3;
    private const int TopBeforeRow = DistanceRow + DistanceValues;
    private const int TopAfterRow = TopBeforeRow + 4;
    private const int NextBeforeRow = TopAfterRow + 4;
    private const int DepthRow = NextBeforeRow + 4;
    private const int MissingRow = DepthRow + 8;

    /// <summary>Reads a state.</summary>
    /// <param name="state">The state, with a word to come.</param>
    /// <param name="slots">Filled with <see cref="Slots"/> words; -1 for none.</param>
    /// <param name="rows">Filled with rows of the table.</param>
    /// <returns>How many rows.</returns>
    public static int Read(ArcEager state, Span<int> slots, Span<int> rows)
    {
        var (top, next) = (state.Top, state.Next);
        slots[0] = top;
        slots[1] = state.Below(1);
        slots[2] = state.Below(2);
        slots[3] = next;
        slots[4] = next + 1 < state.Words ? next + 1 : -1;
        slots[5] = next + 2 < state.Words ? next + 2 : -1;
        slots[6] = state.First(top);
        slots[7] = state.Last(top);
        slots[8] = state.First(next);
        slots[9] = state.Second(next);
        rows[0] = TopRow + (top == 0 ? 0 : state.Heads[top] < 0 ? 1 : 2);
        rows[1] = DistanceRow + Bucket(next - top);
        rows[2] = TopBeforeRow + Math.Min(3, state.CountBefore(top));
        rows[3] = TopAfterRow + Math.Min(3, state.CountAfter(top));
        rows[4] = NextBeforeRow + Math.Min(3, state.CountBefore(next));
        rows[5] = DepthRow + Math.Min(3, state.Depth - 1) + (state.HasRoot ? 4 : 0);
        var count = Groups;
        for (var slot = 0; slot < Slots; slot++) if (slots[slot] < 0) rows[count++] = MissingRow + slot;
        return count;
    }

    /// <summary>The row of the distance and direction from a head to its dependent.</summary>
    public static int Distance(int head, int dependent) => head < dependent ? Bucket(dependent - head) : DistanceValues + Bucket(head - dependent);

    private static int Bucket(int distance) => distance switch { < 5 => distance - 1, < 8 => 4, < 12 => 5, _ => 6 };
}
