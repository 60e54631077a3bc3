using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>A quantity of the gold.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Low">Least number the words allow; null when open.</param>
/// <param name="High">Greatest number the words allow; null when open.</param>
/// <param name="Unit">Currency of money; null for the rest.</param>
/// <param name="Approximate">Whether the words say about, some, nearly, dozens.</param>
public sealed record GoldQuantity(QuantityKind Kind, double? Low, double? High, string? Unit, bool Approximate);
