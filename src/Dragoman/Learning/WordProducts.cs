namespace Dragoman.Learning;

/// <summary>
/// Remembers a word's summed embeddings and what the first layer makes of them: their product with the layer's matrix, for its left, own and right place in
/// the window. Most words of a text were seen a moment ago, and the first layer then costs three additions. A word's slot is given by the hash of its
/// input rows; a newcomer takes the slot. Values do not depend on what was remembered. Not thread-safe: one per thread.
/// </summary>
/// <param name="views">Rows per word.</param>
/// <param name="width">Numbers per sum; a product has nine times as many.</param>
internal sealed class WordProducts(int views, int width)
{
    private const int Slots = 1 << 12;

    private readonly int[] _keys = new int[Slots * views];
    private readonly bool[] _taken = new bool[Slots];
    private readonly float[] _sums = new float[Slots * width];
    private readonly float[] _products = new float[Slots * 9 * width];

    /// <summary>The slot of these rows.</summary>
    public static int SlotOf(ReadOnlySpan<int> rows)
    {
        var hash = 14695981039346656037UL;
        foreach (var row in rows) hash = (hash ^ (uint)row) * 1099511628211UL;
        return (int)((hash ^ (hash >> 32)) & (Slots - 1));
    }

    /// <summary>Whether the slot holds the product of these rows.</summary>
    public bool Holds(int slot, ReadOnlySpan<int> rows) => _taken[slot] && rows.SequenceEqual(_keys.AsSpan(slot * views, views));

    /// <summary>The summed embeddings in a slot.</summary>
    public ReadOnlySpan<float> Sum(int slot) => _sums.AsSpan(slot * width, width);

    /// <summary>The product in a slot.</summary>
    public ReadOnlySpan<float> Product(int slot) => _products.AsSpan(slot * 9 * width, 9 * width);

    /// <summary>Puts a word into a slot.</summary>
    public void Write(int slot, ReadOnlySpan<int> rows, ReadOnlySpan<float> sum, ReadOnlySpan<float> product)
    {
        rows.CopyTo(_keys.AsSpan(slot * views));
        sum.CopyTo(_sums.AsSpan(slot * width));
        product.CopyTo(_products.AsSpan(slot * 9 * width));
        _taken[slot] = true;
    }
}
