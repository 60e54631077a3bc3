namespace Dragoman.Learning;

/// <summary>Stores the embeddings of a network, by far its largest part, as whole numbers of eight bits with one scale per row: accuracy does not change, size halves.</summary>
internal static class EmbeddingTable
{
    private const int Greatest = 127;

    /// <summary>Stores a table.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The name of the part.</param>
    /// <param name="table">rows × width.</param>
    /// <param name="width">Numbers per row.</param>
    public static void Save(ModelFile model, string name, ReadOnlySpan<float> table, int width)
    {
        var (steps, scales) = (new sbyte[table.Length], new float[table.Length / width]);
        for (var row = 0; row < scales.Length; row++)
        {
            var numbers = table.Slice(row * width, width);
            var most = 0f;
            foreach (var number in numbers) most = MathF.Max(most, MathF.Abs(number));
            // Rounded as it will be read; an empty row has any scale.
            scales[row] = MathF.Max((float)(Half)(most / Greatest), (float)Half.Epsilon);
            for (var i = 0; i < width; i++) steps[(row * width) + i] = (sbyte)Math.Clamp(MathF.Round((float)(Half)numbers[i] / scales[row]), -Greatest, Greatest);
        }
        model.SetBytes(name, steps);
        model.SetNumbers(Scales(name), scales);
    }

    /// <summary>Reads a table; one of a model made before, which holds half floats, too.</summary>
    /// <exception cref="InstallationException">A part is missing or has another length.</exception>
    public static float[] Load(ModelFile model, string name, int rows, int width)
    {
        if (!model.Holds(Scales(name))) return model.Numbers(name, rows * width);
        var (steps, scales) = (model.Bytes(name, rows * width), model.Numbers(Scales(name), rows));
        var table = new float[rows * width];
        for (var row = 0; row < rows; row++)
        {
            var scale = scales[row];
            for (var i = row * width; i < (row + 1) * width; i++) table[i] = steps[i] * scale;
        }
        return table;
    }

    private static string Scales(string name) => name + ".scales";
}
