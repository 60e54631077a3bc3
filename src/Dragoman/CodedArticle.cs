using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman;

/// <summary>What the pipeline made of an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Records">Its records, in the order of the text; empty when it tells of no event.</param>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Tokens">Number of tokens.</param>
/// <param name="Rejection">Why it could not be coded; null when it could.</param>
public sealed record CodedArticle(Article Article, ImmutableArray<EventRecord> Records, int Sentences, int Tokens, string? Rejection);
