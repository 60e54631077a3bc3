namespace Dragoman.Learning;

/// <summary>The features of one place in a text, as numbers of weights: what was seen, mixed with the template that saw it. Two that fall on one weight share it. Reused; not thread-safe.</summary>
internal sealed class FeatureSet
{
    /// <summary>The two's exponent of the number of weights per class.</summary>
    public const int Bits = 18;

    private int[] _items = new int[512];
    private int _count;

    /// <summary>Takes down what each feature was made of, for explanations; null, as it is in coding, takes down nothing.</summary>
    public List<FeatureTrace>? Trace { get; init; }

    /// <summary>The features so far.</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(0, _count);

    /// <summary>Forgets all.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds what a template saw.</summary>
    public void Add(int template, ulong first, ulong second = 0, ulong third = 0)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        var item = (int)(Mix(Mix(Mix((ulong)template, first), second), third) >> (64 - Bits));
        _items[_count++] = item;
        Trace?.Add(new FeatureTrace(item, template, first, second, third));
    }

    /// <summary>Sorts the features and keeps one of each.</summary>
    public void Seal()
    {
        var items = _items.AsSpan(0, _count);
        items.Sort();
        var kept = 0;
        for (var i = 0; i < items.Length; i++) if (i == 0 || items[i] != items[i - 1]) items[kept++] = items[i];
        _count = kept;
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var x = (a ^ (b + 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 29)) * 0x94D049BB133111EB;
        return x ^ (x >> 32);
    }
}
