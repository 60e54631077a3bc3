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
    /// <param name="model">The model.</param>
    /// <param name="prefix">What the names of the parts begin with, where a model holds several encoders.</param>
    public void Save(ModelFile model, string prefix = "")
    {
        model.SetNumber(prefix + "width", Width);
        model.SetNumber(prefix + "layers", Layers);
        for (var view = 0; view < Tables.Length; view++) EmbeddingTable.Save(model, $"{prefix}table.{view}", Tables[view], Width);
        for (var layer = 0; layer < Layers; layer++)
        {
            model.SetNumbers($"{prefix}matrix.{layer}", Matrices[layer]);
            model.SetNumbers($"{prefix}bias.{layer}", Biases[layer]);
        }
    }

    /// <summary>Reads the weights of a model.</summary>
    public static EncoderWeights Load(ModelFile model, WordInputs inputs) => Load(model, [.. Enumerable.Range(0, inputs.Views).Select(inputs.Rows)]);

    /// <summary>Reads the weights of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows of the table of each view.</param>
    /// <param name="prefix">What the names of the parts begin with.</param>
    public static EncoderWeights Load(ModelFile model, IReadOnlyList<int> rows, string prefix = "")
    {
        var width = model.Number(prefix + "width");
        var layers = model.Number(prefix + "layers");
        return new EncoderWeights(
            width,
            [.. rows.Select((count, view) => EmbeddingTable.Load(model, $"{prefix}table.{view}", count, width))],
            [.. Enumerable.Range(0, layers).Select(layer => model.Numbers($"{prefix}matrix.{layer}", 9 * width * width))],
            [.. Enumerable.Range(0, layers).Select(layer => model.Numbers($"{prefix}bias.{layer}", 3 * width))]);
    }
}
