namespace Dragoman.Evaluation;

/// <summary>A place of the gold. Null: not annotated.</summary>
/// <param name="Text">The words.</param>
/// <param name="GazetteerId">Id in the gazetteer.</param>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
public sealed record GoldPlace(string Text, string? GazetteerId, string? Country, double? Lat, double? Lon);
