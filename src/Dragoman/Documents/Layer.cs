using System.Diagnostics;

namespace Dragoman.Documents;

/// <summary>
/// One kind of annotation of a document, written once by one stage and read-only after.
/// The buffer is kept when the document is reset, so that coding the next article allocates nothing here.
/// </summary>
public sealed class Layer<T> : ILayer
{
    private readonly Layers _kind;
    private T[] _items = [];

    internal Layer(Layers kind) => _kind = kind;

    /// <summary>Whether a stage has written this layer.</summary>
    public bool IsWritten { get; private set; }

    /// <summary>Number of items; 0 when the layer has not been written.</summary>
    public int Count { get; private set; }

    /// <summary>The items. Valid until the document is reset.</summary>
    /// <exception cref="InvalidOperationException">No stage has written this layer.</exception>
    public ReadOnlySpan<T> Items
    {
        get
        {
            if (!IsWritten) throw new InvalidOperationException($"The layer {_kind} is read before any stage has written it.");
            return _items.AsSpan(0, Count);
        }
    }

    /// <summary>The item at a 0-based index.</summary>
    public T this[int index] => Items[index];

    Layers ILayer.Kind => _kind;

    /// <summary>Adds an item; only the stage that provides the layer may call it, before <see cref="Seal"/>.</summary>
    internal void Add(T item)
    {
        Debug.Assert(!IsWritten, $"The layer {_kind} is written twice.");
        if (Count == _items.Length) Grow(Count + 1);
        _items[Count++] = item;
    }

    /// <summary>Gives a writable buffer of exactly <paramref name="count"/> items and seals the layer; fill it before returning.</summary>
    internal Span<T> Allocate(int count)
    {
        Debug.Assert(!IsWritten, $"The layer {_kind} is written twice.");
        if (count > _items.Length) Grow(count);
        Count = count;
        IsWritten = true;
        return _items.AsSpan(0, count);
    }

    /// <summary>What has been added so far, for the stage that is still writing to mend.</summary>
    internal Span<T> Writable => _items.AsSpan(0, Count);

    /// <summary>What has been added so far, for a stage that is still writing.</summary>
    internal ReadOnlySpan<T> Unsealed => _items.AsSpan(0, Count);

    /// <summary>Ends writing.</summary>
    internal void Seal() => IsWritten = true;

    void ILayer.Clear()
    {
        if (System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>()) _items.AsSpan(0, Count).Clear();
        Count = 0;
        IsWritten = false;
    }

    private void Grow(int needed) => Array.Resize(ref _items, Math.Max(needed, Math.Max(64, _items.Length * 2)));
}
