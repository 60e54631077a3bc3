using Dragoman.Learning;

namespace Dragoman.Parsing;

/// <summary>Buffers for parsing some sentences at a time; they grow to the most words seen. Belongs to one thread.</summary>
internal sealed class ParserWorkspace(EncoderWorkspace encoder)
{
    /// <summary>The buffers of the encoder.</summary>
    public EncoderWorkspace Encoder => encoder;

    /// <summary>The state of the sentence being parsed.</summary>
    public ArcEager State { get; } = new();

    /// <summary>What is thought of the arcs of the sentence being parsed.</summary>
    public ArcBeliefs Beliefs { get; } = new();

    /// <summary>words × projected.</summary>
    public float[] Projected { get; private set; } = [];

    /// <summary>words × label width.</summary>
    public float[] Joined { get; private set; } = [];

    /// <summary>words × <see cref="TransitionWeights.Columns"/>.</summary>
    public float[] Labels { get; private set; } = [];

    /// <summary>Makes room; what was there may be lost.</summary>
    public void Reserve(int words, TransitionWeights weights)
    {
        var room = PackedMatrix.RoomFor(words);
        if (Projected.Length < room * weights.Projected) Projected = new float[PackedMatrix.RoomFor(Math.Max(200, words * 5 / 4)) * weights.Projected];
        if (Joined.Length < room * weights.LabelWidth) Joined = new float[PackedMatrix.RoomFor(Math.Max(200, words * 5 / 4)) * weights.LabelWidth];
        if (Labels.Length < room * TransitionWeights.Columns) Labels = new float[PackedMatrix.RoomFor(Math.Max(200, words * 5 / 4)) * TransitionWeights.Columns];
    }
}
