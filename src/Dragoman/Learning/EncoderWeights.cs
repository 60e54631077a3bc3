namespace Dragoman.Learning;

/// <summary>The weights of an encoder: one embedding table per view, and per layer one matrix over a window of three words with its bias.</summary>
/// <param name="Width">Numbers per word, a multiple of 16: half of them run left to right, half right to left.</param>
/// <param name="Tables">Per view, rows × width.</param>
/// <param name="Matrices">Per layer, (3 × width) × (3 × width): candidate, forget gate and highway gate.</param>
/// <param name="Biases">Per layer, 3 × width.</param>
internal sealed record EncoderWeights(int Width, float[][] Tables, float[][] Matrices, float[][] Biases)
{
    /// <summary>Number of layers.</summary>
    public int Layers => Matrices.Length;

    /// <summary>Stores the weights in a model.</summary>
    public void Save(ModelFile model)
    {
        model.SetNumber("width", Width);
        model.SetNumber("layers", Layers);
        for (var view = 0; view < Tables.Length; view++) model.SetNumbers($"table.{view}", Tables[view]);
        for (var layer = 0; layer < Layers; layer++)
        {
            model.SetNumbers($"matrix.{layer}", Matrices[layer]);
            model.SetNumbers($"bias.{layer}", Biases[layer]);
        }
    }

    /// <summary>Reads the weights of a model.</summary>
    public static EncoderWeights Load(ModelFile model, WordInputs inputs)
    {
        var width = model.Number("width");
        var layers = model.Number("layers");
        return new EncoderWeights(
            width,
            [.. Enumerable.Range(0, inputs.Views).Select(view => model.Numbers($"table.{view}", inputs.Rows(view) * width))],
            [.. Enumerable.Range(0, layers).Select(layer => model.Numbers($"matrix.{layer}", 9 * width * width))],
            [.. Enumerable.Range(0, layers).Select(layer => model.Numbers($"bias.{layer}", 3 * width))]);
    }
}
