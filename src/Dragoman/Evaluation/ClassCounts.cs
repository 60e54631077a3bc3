namespace Dragoman.Evaluation;

/// <summary>Right, wrong and missed answers of one class.</summary>
/// <param name="Right">Predicted and in the gold.</param>
/// <param name="Wrong">Predicted, not in the gold.</param>
/// <param name="Missed">In the gold, not predicted.</param>
public readonly record struct ClassCounts(int Right, int Wrong, int Missed)
{
    /// <summary>Share of the predicted that is right, 0 to 1; 0 when nothing was predicted.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>Share of the gold that was found, 0 to 1; 0 when there is none.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => (2 * Right) + Wrong + Missed == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    /// <summary>Number of gold items.</summary>
    public int Support => Right + Missed;

    /// <summary>Both counts together.</summary>
    public static ClassCounts operator +(ClassCounts left, ClassCounts right) => new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missed + right.Missed);

    /// <summary>Both counts together.</summary>
    public static ClassCounts Add(ClassCounts left, ClassCounts right) => left + right;
}
