using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>
/// Cuts a text into syntactic words as the UD English treebanks do: clitics and punctuation apart, hyphenated compounds in parts, abbreviations,
/// numbers, addresses whole. Every character that is not blank belongs to exactly one token. Linear in the length of the text.
/// </summary>
internal sealed class Tokenizer : IAnnotator
{
    public Layers Requires => Layers.None;

    public Layers Provides => Layers.Tokens;

    public void Annotate(Document document)
    {
        var text = document.Text.AsSpan();
        for (var start = 0; start < text.Length;)
        {
            if (IsBlank(text[start]))
            {
                start++;
                continue;
            }
            var end = start + 1;
            while (end < text.Length && !IsBlank(text[end])) end++;
            new ChunkTokenizer(text, document.Tokens).Chunk(start, end);
            start = end;
        }
        document.Tokens.Seal();
    }

    /// <summary>White space, control characters and the invisible signs that stray into web text.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD';
}
