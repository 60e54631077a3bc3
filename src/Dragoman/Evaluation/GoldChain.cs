using System.Collections.Immutable;

namespace Dragoman.Evaluation;

/// <summary>All mentions of one actor in an article of the gold.</summary>
/// <param name="Id">Number of the chain in its article.</param>
/// <param name="Members">Chains that are meant together, as by "the two leaders"; empty for one actor.</param>
/// <param name="Mentions">At least one, in the order of the text.</param>
internal sealed record GoldChain(int Id, ImmutableArray<int> Members, ImmutableArray<GoldMention> Mentions);
