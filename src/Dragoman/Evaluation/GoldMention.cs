using Dragoman.Documents;

namespace Dragoman.Evaluation;

/// <summary>Words of the gold that mean somebody.</summary>
/// <param name="Span">Where they stand: from article or title to the head noun.</param>
/// <param name="Words">The words.</param>
/// <param name="IsModifier">Whether they only qualify another noun: "U.S." in "a U.S. citizen".</param>
/// <param name="IsDescription">Whether they are neither a name nor a pronoun: "the minister".</param>
internal readonly record struct GoldMention(TextSpan Span, string Words, bool IsModifier, bool IsDescription);
