using System.Globalization;
using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Evaluation;

namespace Dragoman.Cli;

/// <summary>Measures tokens and sentences from raw text rebuilt from a treebank: sentences in a row, an empty line between paragraphs, one text a document.</summary>
internal static class RawTextScore
{
    /// <summary>Token and sentence F1 on one line, in per cent. A token is right when both its ends are; a sentence when its first and last character are.</summary>
    /// <param name="sentences">Sentences of the treebank.</param>
    /// <param name="pipeline">The stages.</param>
    /// <param name="report">Told each stretch of text that was cut differently, with its surroundings.</param>
    public static string Measure(IReadOnlyList<ConlluSentence> sentences, Pipeline pipeline, Action<string>? report = null)
    {
        var (tokens, spans) = (default(ClassCounts), default(ClassCounts));
        foreach (var (text, goldTokens, goldSentences) in ConlluText.Documents(sentences))
        {
            var document = pipeline.Annotate(new Article { Id = "raw", Body = text });
            tokens += Compare(goldTokens, [.. document.Tokens.Items.ToArray().Select(t => t.Span)]);
            spans += Compare(goldSentences, [.. document.Sentences.Items.ToArray().Select(s => s.Span)]);
            if (report is null) continue;
            foreach (var missed in goldTokens.Except(document.Tokens.Items.ToArray().Select(t => t.Span))) report($"token\t{Around(text, missed)}");
            foreach (var missed in goldSentences.Select(s => s.End).Except(document.Sentences.Items.ToArray().Select(s => s.Span.End))) report($"missed end\t{Around(text, new TextSpan(missed, 0))}");
            foreach (var wrong in document.Sentences.Items.ToArray().Select(s => s.Span.End).Except(goldSentences.Select(s => s.End))) report($"wrong end\t{Around(text, new TextSpan(wrong, 0))}");
        }
        return string.Create(CultureInfo.InvariantCulture, $"token F1 {100 * tokens.F1:0.00} (P {100 * tokens.Precision:0.00} R {100 * tokens.Recall:0.00}), sentence F1 {100 * spans.F1:0.00} (P {100 * spans.Precision:0.00} R {100 * spans.Recall:0.00})");
    }

    private static string Around(string text, TextSpan span)
    {
        const int Characters = 30;
        var (start, end) = (Math.Max(0, span.Start - Characters), Math.Min(text.Length, span.End + Characters));
        return (text[start..span.Start] + "⟦" + span.In(text).ToString() + "⟧" + text[span.End..end]).ReplaceLineEndings("⏎");
    }

    private static ClassCounts Compare(IReadOnlyList<TextSpan> gold, List<TextSpan> found)
    {
        var right = gold.ToHashSet().Intersect(found).Count();
        return new ClassCounts(right, found.Count - right, gold.Count - right);
    }
}
