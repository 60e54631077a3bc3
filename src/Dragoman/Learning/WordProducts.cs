namespace Dragoman.Learning;

/// <summary>
/// Remembers what the first layer makes of a word: the product of its summed embeddings with the layer's matrix, for its left, own and right place in
/// the window. Most words of a text were seen a moment ago, and the first layer then costs three additions. A word's slot is given by the hash of its
/// input rows; a newcomer takes the slot. Values do not depend on what was remembered. Not thread-safe: one per thread.
/// </summary>
/// <param name="views">Rows per word.</param>
/// <param name="length">Numbers per product.</param>
internal sealed class WordProducts(int views, int length)
{
    private const int Slots = 1 << 12;

    private readonly int[] _keys = new int[Slots * views];
    private readonly bool[] _taken = new bool[Slots];
    private readonly float[] _products = new float[Slots * length];

    /// <summary>The slot of these rows.</summary>
    public static int SlotOf(ReadOnlySpan<int> rows)
    {
        var hash = 14695981039346656037UL;
        foreach (var row in rows) hash = (hash ^ (uint)row) * 1099511628211UL;
        return (int)((hash ^ (hash >> 32)) & (Slots - 1));
    }

    /// <summary>Whether the slot holds the product of these rows.</summary>
    public bool Holds(int slot, ReadOnlySpan<int> rows) => _taken[slot] && rows.SequenceEqual(_keys.AsSpan(slot * views, views));

    /// <summary>The product in a slot.</summary>
    public ReadOnlySpan<float> Read(int slot) => _products.AsSpan(slot * length, length);

    /// <summary>Puts a product into a slot.</summary>
    public void Write(int slot, ReadOnlySpan<int> rows, ReadOnlySpan<float> product)
    {
        rows.CopyTo(_keys.AsSpan(slot * views));
        product.CopyTo(_products.AsSpan(slot * length));
        _taken[slot] = true;
    }
}
