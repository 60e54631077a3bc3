using Dragoman.Learning;

namespace Dragoman.Tests.Learning;

public class KernelsTests
{
    [Theory]
    [InlineData(8, 5, 32)]
    [InlineData(19, 33, 64)]
    [InlineData(7, 16, 40)]
    public void MultiplyAdd_AnyShape_IsOneChainOfFusedSteps(int rows, int inner, int columns)
    {
        var random = new Random(columns);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var (x, w, y) = (Numbers(rows * inner), Numbers(inner * columns), Numbers(rows * columns));
        var expected = (float[])y.Clone();
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                for (var k = 0; k < inner; k++)
                    expected[(row * columns) + column] = MathF.FusedMultiplyAdd(x[(row * inner) + k], w[(k * columns) + column], expected[(row * columns) + column]);
        Kernels.MultiplyAdd(x, w, y, rows, inner, columns);
        Assert.Equal(expected, y);
    }

    [Theory]
    [InlineData(new float[] { 1 }, 0)]
    [InlineData(new float[] { 1, 3, 3, 2 }, 1)]
    [InlineData(new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6, 5, 4, 3, 9 }, 9)]
    [InlineData(new float[] { -4, -3, -2, -1, -2, -3, -4, -5, -1 }, 3)]
    public void IndexOfGreatest_Numbers_IsTheFirstOfEquals(float[] numbers, int expected) => Assert.Equal(expected, Kernels.IndexOfGreatest(numbers));

    [Fact]
    public void Transpose_AnyShape_SwapsRowsAndColumns()
    {
        const int Rows = 37, Columns = 21;
        var from = Enumerable.Range(0, Rows * Columns).Select(i => (float)i).ToArray();
        var to = new float[from.Length];
        Kernels.Transpose(from, to, Rows, Columns);
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++) Assert.Equal(from[(r * Columns) + c], to[(c * Rows) + r]);
    }
}
