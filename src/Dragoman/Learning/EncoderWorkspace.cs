namespace Dragoman.Learning;

/// <summary>Buffers for encoding one sentence at a time; they grow to the longest sentence seen. Not thread-safe.</summary>
internal sealed class EncoderWorkspace
{
    /// <summary>words × width: input and result.</summary>
    public float[] States { get; private set; } = [];

    /// <summary>words × 3 width.</summary>
    public float[] Window { get; private set; } = [];

    /// <summary>words × 3 width.</summary>
    public float[] Gates { get; private set; } = [];

    /// <summary>Makes room.</summary>
    public void Reserve(int words, int width)
    {
        if (States.Length >= words * width) return;
        var room = Math.Max(64, words * 3 / 2);
        States = new float[room * width];
        Window = new float[room * width * 3];
        Gates = new float[room * width * 3];
    }
}
