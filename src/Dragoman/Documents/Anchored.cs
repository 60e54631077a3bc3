namespace Dragoman.Documents;

/// <summary>A value read from a run of tokens: a place, a date, a quantity with the tokens that say it.</summary>
/// <param name="Value">What was read.</param>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Sentence">Index of the sentence.</param>
public readonly record struct Anchored<T>(T Value, int FirstToken, int EndToken, int Sentence)
    where T : class;
