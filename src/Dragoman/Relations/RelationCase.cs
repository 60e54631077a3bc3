namespace Dragoman.Relations;

/// <summary>A text with two marked sides as a network sees it.</summary>
/// <param name="Rows">Rows of the input tables, <see cref="RelationInputs.Views"/> per word.</param>
/// <param name="Source">Head of the acting side; −1 when it has no word.</param>
/// <param name="Target">Head of the other; −1 when it has no word.</param>
/// <param name="Top">Where the ways from both up the tree meet; −1 when they do not.</param>
/// <param name="Path">The words on these ways.</param>
internal sealed record RelationCase(int[] Rows, int Source, int Target, int Top, int[] Path)
{
    /// <summary>Number of words.</summary>
    public int Words => Rows.Length / RelationInputs.Views;
}
