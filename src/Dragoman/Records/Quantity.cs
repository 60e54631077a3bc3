using Dragoman.Documents;

namespace Dragoman.Records;

/// <summary>How many.</summary>
public sealed record Quantity
{
    /// <summary>What is counted.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>Least number the words allow.</summary>
    public double? Low { get; init; }

    /// <summary>Greatest number the words allow; null when open ("more than 100").</summary>
    public double? High { get; init; }

    /// <summary>Unit: people, USD, … or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the words say about, some, nearly, dozens …</summary>
    public bool Approximate { get; init; }

    /// <summary>The words of the text.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required TextSpan Span { get; init; }
}
