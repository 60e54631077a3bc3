using Dragoman.Documents;

namespace Dragoman.Learning;

/// <summary>What models see of the words of a document: hashes of lemmas and of their beginnings; names and numbers are all alike. Reused; not thread-safe.</summary>
internal sealed class TokenHashes
{
    /// <summary>Stands for any name.</summary>
    public const ulong Name = 3;

    /// <summary>Stands for any number.</summary>
    public const ulong Number = 4;

    /// <summary>Stands for no word.</summary>
    public const ulong Nothing = 5;

    // "rejection" with "reject", "accusation" with "accuse".
    private const int StemLength = 5;

    private ulong[] _words = [];
    private ulong[] _stems = [];

    /// <summary>Takes a document with tags and lemmas.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isKnown">Whether a proper noun is after all a word that matters: in headlines words of all kinds look like names.</param>
    public void Fill(Document document, Func<string, bool> isKnown)
    {
        var count = document.Tokens.Count;
        if (_words.Length < count) (_words, _stems) = (new ulong[count * 2], new ulong[count * 2]);
        for (var i = 0; i < count; i++)
        {
            var lemma = document.Lemmas[i];
            _words[i] = document.Tags[i].Upos switch
            {
                Upos.Propn when !isKnown(lemma) => Name,
                Upos.Num => Number,
                _ => Of(lemma),
            };
            _stems[i] = _words[i] <= Nothing ? _words[i] : Of(lemma.AsSpan(0, Math.Min(StemLength, lemma.Length)));
        }
    }

    /// <summary>The lemma of a token.</summary>
    public ulong Word(int token) => _words[token];

    /// <summary>The beginning of the lemma.</summary>
    public ulong Stem(int token) => _stems[token];

    /// <summary>Gives a token another value.</summary>
    public void Mask(int token, ulong value) => (_words[token], _stems[token]) = (value, value);

    /// <summary>A chain of values with one more at its end.</summary>
    public static ulong Join(ulong chain, ulong next) => (chain * 1099511628211) ^ next;

    /// <summary>The hash of text, small and capital letters alike; greater than all values with a meaning of their own.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
        return hash | 0x100;
    }
}
