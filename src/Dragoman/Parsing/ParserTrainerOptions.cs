namespace Dragoman.Parsing;

/// <summary>How a parser is trained.</summary>
internal sealed record ParserTrainerOptions
{
    /// <summary>Numbers per word in the encoder, a multiple of 16.</summary>
    public int Width { get; init; } = 96;

    /// <summary>Layers of the encoder.</summary>
    public int Layers { get; init; } = 3;

    /// <summary>Hidden numbers when a move is chosen, a multiple of 16.</summary>
    public int Hidden { get; init; } = 128;

    /// <summary>Hidden numbers when a relation is chosen, a multiple of 16.</summary>
    public int LabelWidth { get; init; } = 96;

    /// <summary>Numbers per word and side when all pairs of words are scored, a multiple of 16.</summary>
    public int ArcWidth { get; init; } = 96;

    /// <summary>Weight of the loss of scoring all pairs of words, beside that of the moves and relations.</summary>
    public float ArcLoss { get; init; } = 0.5f;

    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 20;

    /// <summary>Greatest learning rate.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>Words per step, about.</summary>
    public int BatchWords { get; init; } = 300;

    /// <summary>Share of numbers silenced between layers.</summary>
    public float Dropout { get; init; } = 0.2f;

    /// <summary>Share of words whose form is hidden.</summary>
    public float WordDropout { get; init; } = 0.15f;

    /// <summary>Forms that occur less often are unknown.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Parts into which the data is cut so that each is tagged by a tagger that has not seen it.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>Words tagged or parsed by other models per word of gold, in each pass.</summary>
    public float SilverShare { get; init; } = 1;

    /// <summary>How often the parser in training follows its own choice, from the second pass on, and so learns to go on after an error.</summary>
    public float Explore { get; init; } = 0.9f;

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 1;
}
