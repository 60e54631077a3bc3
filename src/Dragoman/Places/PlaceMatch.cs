namespace Dragoman.Places;

/// <summary>Words of a text that are the name of one or more places.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Hash">The hash of the name.</param>
/// <param name="FirstName">First of the names in the gazetteer.</param>
/// <param name="EndName">After the last of them.</param>
internal readonly record struct PlaceMatch(int First, int End, int Sentence, ulong Hash, int FirstName, int EndName);
