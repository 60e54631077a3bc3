namespace Dragoman.Learning.Training;

/// <summary>Sentences laid end to end for one training step.</summary>
/// <param name="Rows">Rows of the input tables, <see cref="WordInputs.Views"/> of them per word.</param>
/// <param name="Starts">First word of each sentence, and the number of words at the end.</param>
internal sealed record Batch(int[] Rows, int[] Starts)
{
    public int Words => Starts[^1];

    public int Sentences => Starts.Length - 1;
}
