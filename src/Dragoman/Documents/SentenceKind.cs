namespace Dragoman.Documents;

/// <summary>What a sentence is in the make-up of the article.</summary>
public enum SentenceKind : byte
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>The headline.</summary>
    Title,
}
