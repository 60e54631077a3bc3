namespace Dragoman.Tagging;

/// <summary>How a tagger is trained.</summary>
internal sealed record TaggerTrainerOptions
{
    /// <summary>Numbers per word in the network, a multiple of 16.</summary>
    public int Width { get; init; } = 128;

    /// <summary>Layers of the encoder.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 40;

    /// <summary>Greatest learning rate.</summary>
    public float Rate { get; init; } = 2.5e-3f;

    /// <summary>Words per step, about.</summary>
    public int BatchWords { get; init; } = 300;

    /// <summary>Share of numbers silenced between layers.</summary>
    public float Dropout { get; init; } = 0.25f;

    /// <summary>Share of words whose form is hidden.</summary>
    public float WordDropout { get; init; } = 0.12f;

    /// <summary>Forms that occur less often are unknown.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Words tagged or parsed by other models per word of gold, in each pass.</summary>
    public float SilverShare { get; init; } = 1;

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 1;
}
