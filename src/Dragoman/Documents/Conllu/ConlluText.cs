using System.Text;

namespace Dragoman.Documents.Conllu;

/// <summary>The raw text of a document of a treebank, rebuilt: sentences in a row, an empty line between paragraphs.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokens">Spans of the words.</param>
/// <param name="Sentences">Spans of the sentences.</param>
internal sealed record ConlluText(string Text, IReadOnlyList<TextSpan> Tokens, IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>The documents that the sentences make up, in their order.</summary>
    public static IEnumerable<ConlluText> Documents(IReadOnlyList<ConlluSentence> sentences)
    {
        var first = 0;
        for (var i = 1; i <= sentences.Count; i++)
        {
            if (i < sentences.Count && !sentences[i].StartsDocument) continue;
            yield return Rebuild(sentences.Skip(first).Take(i - first));
            first = i;
        }
    }

    private static ConlluText Rebuild(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var (tokens, spans) = (new List<TextSpan>(), new List<TextSpan>());
        foreach (var sentence in sentences)
        {
            if (text.Length > 0) text.Append(sentence.StartsParagraph ? "\n\n" : " ");
            var start = text.Length;
            foreach (var word in sentence.Words)
            {
                tokens.Add(new TextSpan(text.Length, word.Form.Length));
                text.Append(word.Form);
                if (word.SpaceAfter) text.Append(' ');
            }
            while (text.Length > 0 && text[^1] == ' ') text.Length--;
            spans.Add(TextSpan.FromBounds(start, text.Length));
        }
        return new ConlluText(text.ToString(), tokens, spans);
    }
}
