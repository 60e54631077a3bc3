using Dragoman.Learning;

namespace Dragoman.Tests.Learning;

public sealed class EmbeddingTableTests
{
    private const int Rows = 5;
    private const int Width = 16;

    [Fact]
    public void Load_WhatWasSaved_IsWithinHalfAStepOfEachRow()
    {
        var random = new Random(2);
        var table = new float[Rows * Width];
        // Rows of very different size, and one that is empty.
        for (var i = Width; i < table.Length; i++) table[i] = (random.NextSingle() - 0.5f) * MathF.Pow(10, (i / Width) - 3);
        var model = new ModelFile("unsaved");
        EmbeddingTable.Save(model, "table.0", table, Width);
        var read = EmbeddingTable.Load(model, "table.0", Rows, Width);
        for (var row = 0; row < Rows; row++)
        {
            var most = table.AsSpan(row * Width, Width).ToArray().Max(MathF.Abs);
            for (var i = row * Width; i < (row + 1) * Width; i++) Assert.InRange(MathF.Abs(read[i] - table[i]), 0, (most * 0.006f) + 1e-7f);
        }
        // Read and saved again it stays what it is.
        EmbeddingTable.Save(model, "again", read, Width);
        Assert.Equal(read, EmbeddingTable.Load(model, "again", Rows, Width));
    }

    [Fact]
    public void Load_HalfFloatsOfAnOlderModel_AreRead()
    {
        var table = Enumerable.Range(0, Rows * Width).Select(i => i / 8f).ToArray();
        var model = new ModelFile("unsaved");
        model.SetNumbers("table.0", table);
        Assert.Equal(table, EmbeddingTable.Load(model, "table.0", Rows, Width));
    }

    [Fact]
    public void Load_OtherRows_IsRefused()
    {
        var model = new ModelFile("unsaved");
        EmbeddingTable.Save(model, "table.0", new float[Rows * Width], Width);
        Assert.Throws<InstallationException>(() => EmbeddingTable.Load(model, "table.0", Rows + 1, Width));
    }
}
