using System.Globalization;
using Dragoman.Documents;

namespace Dragoman.Knowledge;

/// <summary>The words of a document as the coder's networks are shown them: lemmas in small letters, all numbers alike, all names alike unless the lexicon knows them.</summary>
internal sealed class InputWords(LexiconSenses senses)
{
    // "rejection" with "reject", "accusation" with "accuse".
    private const int StemLength = 5;

    /// <summary>The word of a token.</summary>
    public string Of(Document document, int token) => document.Tags[token].Upos switch
    {
        Upos.Num => "<number>",
        Upos.Propn when SensesOf(document, token) == 0 => "<name>",
        _ => document.Lemmas[token].ToLowerInvariant(),
    };

    /// <summary>The beginning of a word; what stands in angle brackets stays whole.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word.Length > StemLength && word[0] != '<' ? word[..StemLength] : word;

    /// <summary>What the lexicon says the word can bring in, as a number in words.</summary>
    public string Senses(Document document, int token) => SensesOf(document, token).ToString(CultureInfo.InvariantCulture);

    private int SensesOf(Document document, int token) => senses.Of(document.Lemmas[token].ToLowerInvariant());
}
