using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman;

/// <summary>What the coder saw in a text, in words: what <c>dragoman explain</c> prints and the page <i>Try it</i> shows. Texts are as they stand in the article: clean or escape them.</summary>
/// <param name="Words">Words with tags and heads.</param>
/// <param name="Mentions">Who is named.</param>
/// <param name="Acts">Acts, those among them that are content of others too.</param>
internal sealed record Explanation(ImmutableArray<Explanation.Word> Words, ImmutableArray<Explanation.Mention> Mentions, ImmutableArray<Explanation.ActReading> Acts)
{
    /// <summary>Explains a document that all stages have run on.</summary>
    public static Explanation Of(Document document) => new(
        [.. Enumerable.Range(0, document.Tokens.Count).Select(t => WordOf(document, t))],
        [.. Enumerable.Range(0, document.Mentions.Count).Select(m => MentionOf(document, m))],
        [.. Enumerable.Range(0, document.Acts.Count).Select(a => ActOf(document, a))]);

    private static Word WordOf(Document document, int token)
    {
        var (tag, arc) = (document.Tags[token], document.Arcs[token]);
        return new Word(token, Text(document, token), document.Lemmas[token], $"{TagNames.Name(tag.Upos)} {TagNames.Name(tag.Xpos)}", TagNames.Name(arc.Relation), arc.Head < 0 ? null : arc.Head, arc.Head < 0 ? "" : Text(document, arc.Head));
    }

    private static Mention MentionOf(Document document, int number)
    {
        var (mention, actor) = (document.Mentions[number], document.Actors[number]);
        return new Mention(number, document.SpanOf(mention.FirstToken, mention.EndToken).In(document.Text).ToString(), mention.Kind.ToString().ToLowerInvariant(), actor);
    }

    private static ActReading ActOf(Document document, int number)
    {
        var (act, status) = (document.Acts[number], document.Statuses[number]);
        return new ActReading(
            number,
            string.Join(' ', act.TriggerTokens.Select(t => Text(document, t))),
            act,
            EnumNames<EventStatus>.Of(status.Status) + (status.Polarity == Polarity.Negative ? ", negative" : ""),
            string.Join(' ', status.Cues.Select(t => Text(document, t))),
            document.Speakers[number]?.Text);
    }

    private static string Text(Document document, int token) => document.Word(token).ToString();

    /// <summary>A word.</summary>
    /// <param name="Number">0-based.</param>
    /// <param name="Text">As written.</param>
    /// <param name="Lemma">Its lemma.</param>
    /// <param name="Tag">Universal and Penn tag.</param>
    /// <param name="Relation">To its head.</param>
    /// <param name="Head">Number of its head; null for the root.</param>
    /// <param name="HeadText">The word of that number; empty for the root.</param>
    internal sealed record Word(int Number, string Text, string Lemma, string Tag, string Relation, int? Head, string HeadText);

    /// <summary>Words that name somebody.</summary>
    /// <param name="Number">0-based.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Kind">name, demonym, role or pronoun.</param>
    /// <param name="Actor">Who is meant; null when nobody the coder can say.</param>
    internal sealed record Mention(int Number, string Text, string Kind, Actor? Actor);

    /// <summary>An act as the coder reads it.</summary>
    /// <param name="Number">0-based.</param>
    /// <param name="Trigger">The words that name it.</param>
    /// <param name="Act">Entry, probability, sides and content; sides are numbers of mentions, the content is a number of an act.</param>
    /// <param name="Status">Status and polarity.</param>
    /// <param name="Cues">Words that decided them.</param>
    /// <param name="Speaker">Who says so; null for the outlet.</param>
    internal sealed record ActReading(int Number, string Trigger, Act Act, string Status, string Cues, string? Speaker);
}
