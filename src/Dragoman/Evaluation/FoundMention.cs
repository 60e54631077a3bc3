using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>A mention as the pipeline found it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Head">Its syntactic head.</param>
/// <param name="Actor">Who is meant; null when it is nobody the coder knows or can describe.</param>
internal readonly record struct FoundMention(TextSpan Span, TextSpan Head, Actor? Actor)
{
    /// <summary>The mentions of a document.</summary>
    public static IReadOnlyList<FoundMention> Of(Document document)
    {
        var found = new List<FoundMention>(document.Mentions.Count);
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            var mention = document.Mentions[i];
            found.Add(new FoundMention(document.SpanOf(mention.FirstToken, mention.EndToken), document.Tokens[mention.Head].Span, document.Actors[i]));
        }
        return found;
    }
}
