namespace Dragoman.Documents;

/// <summary>A sentence: a run of tokens.</summary>
/// <param name="Span">From the first to the last token, in the article's text.</param>
/// <param name="FirstToken">Index of its first token in <see cref="Document.Tokens"/>.</param>
/// <param name="TokenCount">Number of its tokens, at least 1.</param>
/// <param name="Paragraph">0-based number of the paragraph it stands in; the title is paragraph 0.</param>
/// <param name="Kind">Running text, headline or dateline.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, int Paragraph, SentenceKind Kind)
{
    /// <summary>Index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
