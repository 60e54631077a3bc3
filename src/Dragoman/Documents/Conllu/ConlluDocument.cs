using System.Text;

namespace Dragoman.Documents.Conllu;

/// <summary>Turns CoNLL-U sentences into a document whose tokens and sentences are given.</summary>
public static class ConlluDocument
{
    /// <summary>A document with the layers tokens and sentences; its text is the words with their blanks, one sentence a line, paragraphs set off.</summary>
    public static Document From(IReadOnlyList<ConlluSentence> sentences, string id = "conllu")
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var spans = new List<Sentence>();
        var paragraph = 0;
        foreach (var sentence in sentences)
        {
            if (text.Length > 0) text.Append(sentence.StartsParagraph ? "\n\n" : "\n");
            if (sentence.StartsParagraph) paragraph++;
            var first = tokens.Count;
            foreach (var word in sentence.Words)
            {
                tokens.Add(new Token(new TextSpan(text.Length, word.Form.Length), word.Joined));
                text.Append(word.Form);
                if (word.SpaceAfter) text.Append(' ');
            }
            while (text.Length > 0 && text[^1] == ' ') text.Length--;
            spans.Add(new Sentence(TextSpan.FromBounds(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count - first, paragraph, SentenceKind.Text));
        }
        var document = new Document(new Article { Id = id, Body = text.ToString() });
        tokens.CopyTo(0, document.Tokens.Allocate(tokens.Count));
        spans.CopyTo(0, document.Sentences.Allocate(spans.Count));
        return document;
    }

    private static void CopyTo<T>(this List<T> list, int start, Span<T> target) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list)[start..].CopyTo(target);
}
