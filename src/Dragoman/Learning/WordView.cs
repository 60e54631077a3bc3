namespace Dragoman.Learning;

/// <summary>What a network sees of a word's writing. A model says which it was trained with.</summary>
internal enum WordView
{
    /// <summary>The whole word, small, digits as 0.</summary>
    Form,

    /// <summary>The last four letters.</summary>
    Suffix4,

    /// <summary>The last three letters.</summary>
    Suffix3,

    /// <summary>The last two letters.</summary>
    Suffix2,

    /// <summary>The first three letters.</summary>
    Prefix3,

    /// <summary>Capitals, small letters, digits and signs in their order.</summary>
    Shape,
}
