namespace Dragoman.Documents;

/// <summary>What a sentence is in the make-up of the article.</summary>
public enum SentenceKind : byte
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>Where, when and by which agency a report was filed: "KYIV, Feb 22 (Agency) -". No sentence, and no act stands in it.</summary>
    Dateline,
}
