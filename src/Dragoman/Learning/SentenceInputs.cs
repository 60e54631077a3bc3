using Dragoman.Documents;

namespace Dragoman.Learning;

/// <summary>Writes the input rows of a sentence for a network. A sentence in capitals is read as if written small, but for its names' first letters.</summary>
internal static class SentenceInputs
{
    /// <summary>Fills the rows, <see cref="WordInputs.Views"/> of them per word.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="inputs">The tables of the network.</param>
    /// <param name="tags">Tags of the sentence for a network that takes them; empty for one that does not.</param>
    /// <param name="rows">Room for the rows.</param>
    public static void Fill(Document document, Sentence sentence, WordInputs inputs, ReadOnlySpan<TokenTag> tags, Span<int> rows)
    {
        Span<char> lowered = stackalloc char[WordShape.MaxLength];
        var shouting = Capitals.IsShouting(sentence.Span.In(document.Text));
        for (var i = 0; i < sentence.TokenCount; i++)
        {
            var word = document.Word(sentence.FirstToken + i);
            var given = tags.IsEmpty ? 0 : (int)tags[i].Xpos;
            var place = rows.Slice(i * inputs.Views, inputs.Views);
            if (shouting && word.Length > 1)
            {
                var length = Math.Min(word.Length, lowered.Length);
                word[..length].ToLowerInvariant(lowered);
                inputs.Fill(lowered[..length], given, place);
            }
            else
            {
                inputs.Fill(word, given, place);
            }
        }
    }
}
