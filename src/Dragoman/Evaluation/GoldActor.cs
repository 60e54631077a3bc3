namespace Dragoman.Evaluation;

/// <summary>An actor of the gold. Null: not annotated.</summary>
/// <param name="Text">The words of the text.</param>
/// <param name="Country">ISO 3166 alpha-3, or the group code of an actor without a country.</param>
/// <param name="Code">Full actor code.</param>
/// <param name="EntityId">Our slug.</param>
/// <param name="Office">Office on the day.</param>
public sealed record GoldActor(string? Text, string? Country, string? Code, string? EntityId = null, string? Office = null);
