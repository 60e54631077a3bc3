using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Tokenization;

/// <summary>
/// Cuts the tokens into sentences. The title is one, and so is a dateline; an empty line always ends one; otherwise the rules decide by the signs, and a trained model
/// overrules them where it is sure: before small letters, after abbreviations, between the lines of a header. Linear in the number of tokens. Immutable and thread-safe.
/// </summary>
/// <param name="model">The trained model, or null for the rules alone.</param>
internal sealed class SentenceSplitter(BoundaryModel? model = null) : IAnnotator
{
    // Longer runs are lists and broken pages; later stages take time that grows with the square of this.
    private const int MaxTokens = 250;

    public Layers Requires => Layers.Tokens;

    public Layers Provides => Layers.Sentences;

    /// <summary>A splitter with a trained model.</summary>
    /// <exception cref="InstallationException">The model is missing or broken.</exception>
    public static SentenceSplitter Load(string path) => new(BoundaryModel.Read(ModelFile.Load(path)));

    public void Annotate(Document document)
    {
        var title = document.Article.TitleSpan;
        var walk = new BoundaryWalk(document);
        var paragraph = 0;
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            var first = walk.SentenceFirst;
            if (token == walk.ParagraphFirst && document.Tokens[token].Span.Start >= title.End && Dateline.End(document, token) is > 0 and var end)
            {
                document.Sentences.Add(new Sentence(document.SpanOf(first, end), first, end - first, paragraph, SentenceKind.Dateline));
                while (token < end) walk.Take(token++);
                walk.StartSentence(end);
                first = end;
            }
            walk.Take(token);
            var inTitle = document.Tokens[token].Span.End <= title.End;
            var endsParagraph = token + 1 == walk.ParagraphEnd;
            if (!endsParagraph && token + 1 - first < MaxTokens && !Ends(walk, token, inTitle)) continue;
            document.Sentences.Add(new Sentence(document.SpanOf(first, token + 1), first, token + 1 - first, paragraph, inTitle ? SentenceKind.Title : SentenceKind.Text));
            walk.StartSentence(token + 1);
            if (endsParagraph) paragraph++;
        }
        document.Sentences.Seal();
    }

    private bool Ends(in BoundaryWalk walk, int token, bool inTitle)
    {
        if (!walk.IsCandidate(token)) return false;
        if (DayLine.IsBoundary(walk, token)) return true;
        var mark = BoundaryRules.MarkBefore(walk.Document, token);
        var byRules = BoundaryRules.EndsSentence(walk.Document, token, mark);
        if (model is null || inTitle || BoundaryRules.IsForbidden(walk.Document, token, walk.SentenceFirst)) return byRules;
        // Treebanks have no lines within a paragraph: a mark at the end of one is more than the model has seen.
        if (byRules && BoundaryRules.Between(walk.Document, token).Contains('\n')) return true;
        return model.Decides(walk, token, mark, byRules);
    }
}
