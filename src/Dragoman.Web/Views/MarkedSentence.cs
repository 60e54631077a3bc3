using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Web.Views;

/// <summary>The sentence of a record cut where its evidence begins and ends.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Start">Where it stands in the article's text; null when that cannot be told.</param>
/// <param name="Pieces">The pieces; put together they are the sentence.</param>
internal sealed record MarkedSentence(string Text, int? Start, ImmutableArray<MarkedPiece> Pieces)
{
    /// <summary>Marks what the record rests on; null when the record has no sentence.</summary>
    public static MarkedSentence? Of(EventRecord record)
    {
        if (record.Sentence is not { Length: > 0 } sentence) return null;
        var evidence = Evidence(record).Where(e => e.Span.Length > 0).ToList();
        var start = StartOf(sentence, record.Trigger, evidence);
        var marks = start is { } at
            ? evidence.Where(e => e.Span.Start >= at && e.Span.End <= at + sentence.Length).Select(e => new Mark(TextSpan.FromBounds(e.Span.Start - at, e.Span.End - at), e.Kind)).ToList()
            : [];
        // Dates carry their words, not where they stand.
        foreach (var words in (string?[])[record.Date?.Text, record.Deadline?.Text])
            if (words is { Length: > 0 } && sentence.IndexOf(words, StringComparison.Ordinal) is >= 0 and var found) marks.Add(new Mark(new TextSpan(found, words.Length), AnnotationKind.Date));
        return new MarkedSentence(sentence, start, [.. MarkedPiece.Cut(sentence.Length, marks)]);
    }

    /// <summary>The same sentence with nothing but the act marked, for lists.</summary>
    public static MarkedSentence? OfTrigger(EventRecord record) => Of(record) is { } marked
        ? marked with { Pieces = [.. MarkedPiece.Cut(marked.Text.Length, marked.Pieces.SelectMany(p => p.Marks).Where(m => m.Kind == AnnotationKind.Trigger).Distinct())] }
        : null;

    /// <summary>The words of a piece.</summary>
    public string Words(MarkedPiece piece) => piece.Span.In(Text).ToString();

    private static IEnumerable<(TextSpan Span, AnnotationKind Kind, string Text)> Evidence(EventRecord record)
    {
        if (record.Trigger is { } trigger) yield return (trigger.Span, AnnotationKind.Trigger, trigger.Text);
        foreach (var actor in record.Actors) if (actor is { Span: { } span, Text: { } text }) yield return (span, AnnotationKind.Actor, text);
        foreach (var recipient in record.Recipients) if (recipient is { Span: { } span, Text: { } text }) yield return (span, AnnotationKind.Recipient, text);
        if (record.Place is { Span: { } where } place) yield return (where, AnnotationKind.Place, place.Text);
        if (record.Speaker is { Span: { } says } speaker) yield return (says, AnnotationKind.Speaker, speaker.Text);
        if (record.Condition is { } condition) yield return (condition.Span, AnnotationKind.Condition, condition.Text);
        foreach (var cue in record.Cues) yield return (cue.Span, AnnotationKind.Cue, cue.Text);
        foreach (var quantity in record.Quantities) yield return (quantity.Span, AnnotationKind.Quantity, quantity.Text);
    }

    // Spans count from the beginning of the article, which may not have been kept: the sentence begins where all words of the evidence fall on themselves.
    private static int? StartOf(string sentence, Evidence? trigger, List<(TextSpan Span, AnnotationKind Kind, string Text)> evidence)
    {
        if (trigger is null || trigger.Text.Length == 0) return null;
        for (var at = sentence.IndexOf(trigger.Text, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(trigger.Text, at + 1, StringComparison.Ordinal))
        {
            var start = trigger.Span.Start - at;
            if (start >= 0 && evidence.All(e => Fits(sentence, e.Span, e.Text, start))) return start;
        }
        return null;
    }

    private static bool Fits(string sentence, TextSpan span, string text, int start)
    {
        var at = span.Start - start;
        if (at < 0 || at >= sentence.Length) return true;
        return at + text.Length <= sentence.Length && sentence.AsSpan(at, text.Length).SequenceEqual(text);
    }
}
