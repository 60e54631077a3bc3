using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>
/// Cuts the tokens into sentences. The title is one, and so is a dateline; an empty line always ends one; otherwise a full stop, question or exclamation mark does, with the
/// quotes and brackets that close after it, unless what follows shows that the sentence goes on.
/// </summary>
internal sealed class SentenceSplitter : IAnnotator
{
    // Longer runs are lists and broken pages; later stages take time that grows with the square of this.
    private const int MaxTokens = 250;

    public Layers Requires => Layers.Tokens;

    public Layers Provides => Layers.Sentences;

    public void Annotate(Document document)
    {
        var title = document.Article.TitleSpan;
        var first = 0;
        var paragraph = 0;
        var startsParagraph = true;
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            if (startsParagraph && token == first && document.Tokens[token].Span.Start >= title.End && Dateline.End(document, token) is > 0 and var end)
            {
                document.Sentences.Add(new Sentence(document.SpanOf(first, end), first, end - first, paragraph, SentenceKind.Dateline));
                first = end;
                token = end;
            }
            var isLast = token + 1 == document.Tokens.Count;
            var newParagraph = !isLast && EndsParagraph(document, token);
            if (!isLast && !newParagraph && token + 1 - first < MaxTokens && !EndsSentence(document, token)) continue;
            var span = document.SpanOf(first, token + 1);
            document.Sentences.Add(new Sentence(span, first, token + 1 - first, paragraph, span.End <= title.End ? SentenceKind.Title : SentenceKind.Text));
            first = token + 1;
            startsParagraph = newParagraph;
            if (newParagraph) paragraph++;
        }
        document.Sentences.Seal();
    }

    private static bool EndsParagraph(Document document, int token)
    {
        var gap = Between(document, token);
        return gap.Count('\n') >= 2 || gap.Contains('\u2029');
    }

    private static bool EndsSentence(Document document, int token)
    {
        var next = document.Word(token + 1);
        // Whatever closes belongs to the sentence before: ." ?) .'
        if (IsClosing(document, token + 1) && IsEnd(document.Word(token))) return false;
        var end = token;
        while (end > 0 && IsClosing(document, end)) end--;
        var mark = document.Word(end);
        if (end != token && !IsEnd(mark)) return false;
        if (!IsEnd(mark)) return mark.Length > 1 && mark[^1] == '.' && end == token && AbbreviationEnds(mark, next);
        if (Between(document, token).IsEmpty && mark is not ("?" or "!")) return char.IsUpper(next[0]) && mark is ".";
        // A list number: "1. Open the door".
        if (mark is "." && end > 0 && IsListNumber(document, end - 1)) return false;
        // "…" and "?" inside quotes go on small: "What now?" he asked.
        if (char.IsLower(next[0])) return mark is not ("..." or "…" or ":") && end == token && mark is "." && Between(document, token).Contains('\n');
        return true;
    }

    private static bool AbbreviationEnds(ReadOnlySpan<char> mark, ReadOnlySpan<char> next)
    {
        if (Abbreviations.IsNeverLast(mark) || !char.IsUpper(next[0])) return false;
        // "the U.S. The ministers": only words that like to begin sentences are taken as a beginning.
        return next is "The" or "A" or "An" or "In" or "On" or "At" or "He" or "She" or "It" or "They" or "We" or "I" or "But" or "And" or "This" or "That" or "These" or "There" or "As" or "If" or "When" or "However" or "After" or "For" or "His" or "Her" or "Its" or "Their" or "Our" or "You" or "My";
    }

    private static bool IsEnd(ReadOnlySpan<char> word) => word is "." or "?" or "!" or "…" || (word.Length > 1 && word[0] is '.' or '!' or '?' && word.IndexOfAnyExcept(".!?") < 0);

    // A quote or bracket that closes: written to the word before it.
    private static bool IsClosing(Document document, int token)
    {
        var word = document.Word(token);
        if (word is ")" or "]" or "”" or "’’" or "''" or "»") return true;
        return word is "\"" or "'" or "’" && Between(document, token - 1).IsEmpty && token > 0;
    }

    private static bool IsListNumber(Document document, int token)
    {
        var word = document.Word(token);
        var starts = token == 0 || Between(document, token - 1).Contains('\n');
        return starts && word.Length <= 3 && (int.TryParse(word, out _) || (word.Length == 1 && char.IsLetter(word[0])));
    }

    private static ReadOnlySpan<char> Between(Document document, int token)
    {
        if (token < 0 || token + 1 >= document.Tokens.Count) return default;
        return document.Text.AsSpan(document.Tokens[token].Span.End, document.Tokens[token + 1].Span.Start - document.Tokens[token].Span.End);
    }
}
