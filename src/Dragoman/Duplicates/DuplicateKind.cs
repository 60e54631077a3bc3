namespace Dragoman.Duplicates;

/// <summary>How an article is related to one that was known before.</summary>
public enum DuplicateKind
{
    /// <summary>The same words, from the same outlet or under the same id: nothing new.</summary>
    Same,

    /// <summary>Another outlet prints it: a wire copy or a reprint.</summary>
    Copy,

    /// <summary>A new version by the same outlet, or under the same id.</summary>
    Revision,

    /// <summary>A different text of another outlet under an id that is taken: one of the two ids is wrong.</summary>
    Conflict,
}
