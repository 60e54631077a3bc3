namespace Dragoman.Learning;

/// <summary>Buffers for encoding some sentences at a time; they grow to the most words seen. Belongs to one thread, and to one encoder at a time.</summary>
internal sealed class EncoderWorkspace
{
    private Encoder? _owner;
    private WordProducts? _products;

    /// <summary>words × width: input and result.</summary>
    public float[] States { get; private set; } = [];

    /// <summary>words × 3 width.</summary>
    public float[] Window { get; private set; } = [];

    /// <summary>words × 3 width.</summary>
    public float[] Gates { get; private set; } = [];

    /// <summary>New words × width: summed embeddings of words whose product is not remembered.</summary>
    public float[] NewWords { get; private set; } = [];

    /// <summary>New words × 9 width: their products.</summary>
    public float[] NewProducts { get; private set; } = [];

    /// <summary>Per word the slot of its product, or −1 − index among the new words.</summary>
    public int[] Sources { get; private set; } = [];

    /// <summary>Makes room.</summary>
    public void Reserve(int words, int width)
    {
        if (States.Length >= PackedMatrix.RoomFor(words) * width && Sources.Length >= words) return;
        var room = PackedMatrix.RoomFor(Math.Max(96, words * 5 / 4));
        States = new float[room * width];
        Window = new float[room * width * 3];
        Gates = new float[room * width * 3];
        NewWords = new float[room * width];
        NewProducts = new float[room * width * 9];
        Sources = new int[room];
    }

    /// <summary>The remembered products of an encoder; forgotten when another encoder uses the workspace.</summary>
    public WordProducts ProductsOf(Encoder encoder)
    {
        if (_owner == encoder && _products is not null) return _products;
        _owner = encoder;
        return _products = new WordProducts(encoder.Views, encoder.Width);
    }
}
