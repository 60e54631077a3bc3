namespace Dragoman.Knowledge;

/// <summary>A list of words that is asked with the words of a text, whatever their case, without copying them.</summary>
internal readonly struct PlaceWordList(HashSet<string> words)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word stands in the list.</summary>
    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word);
}
