namespace Dragoman.Evaluation;

/// <summary>An event of the gold, between one ordered pair of sides. Null: not annotated.</summary>
/// <param name="Type">PLOVER type, in capitals.</param>
/// <param name="Mode">Mode.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Status">Status.</param>
/// <param name="Source">The acting side.</param>
/// <param name="Target">The receiving side.</param>
/// <param name="Speaker">Country or name of who says so.</param>
public sealed record GoldEvent(string? Type, string? Mode, string? Cameo, string? Status, GoldActor? Source, GoldActor? Target, string? Speaker = null);
