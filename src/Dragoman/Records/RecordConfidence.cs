namespace Dragoman.Records;

/// <summary>Calibrated probability that a field is right, 0 to 1; null as long as a field has not been calibrated.</summary>
/// <param name="Type">Of type and mode.</param>
/// <param name="Actors">Of the actors.</param>
/// <param name="Recipients">Of the recipients.</param>
/// <param name="Status">Of the status.</param>
/// <param name="Date">Of the date.</param>
/// <param name="Place">Of the place.</param>
public sealed record RecordConfidence(double? Type, double? Actors, double? Recipients, double? Status, double? Date, double? Place);
