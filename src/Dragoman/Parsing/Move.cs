namespace Dragoman.Parsing;

/// <summary>What an arc-eager parser does next (Nivre 2003).</summary>
internal enum Move
{
    /// <summary>Takes the next word onto the stack.</summary>
    Shift,

    /// <summary>Takes the top, which has its head, off the stack.</summary>
    Reduce,

    /// <summary>Hangs the top on the next word and takes it off the stack.</summary>
    Left,

    /// <summary>Hangs the next word on the top and takes it onto the stack.</summary>
    Right,
}
