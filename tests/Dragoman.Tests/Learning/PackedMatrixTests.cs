using Dragoman.Learning;

namespace Dragoman.Tests.Learning;

public class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 3, 16)]
    [InlineData(5, 16, 32)]
    [InlineData(6, 17, 48)]
    [InlineData(25, 96, 288)]
    [InlineData(31, 7, 16)]
    public void MultiplyAdd_AnyShape_GivesTheBitsOfItsSimpleTwin(int rows, int inner, int columns)
    {
        var random = new Random(rows);
        var (x, w) = (Numbers(random, PackedMatrix.RoomFor(rows) * inner), Numbers(random, inner * columns));
        var expected = Numbers(random, PackedMatrix.RoomFor(rows) * columns);
        var actual = (float[])expected.Clone();
        Kernels.MultiplyAdd(x, w, expected, rows, inner, columns);
        new PackedMatrix(w, inner, columns).MultiplyAdd(x, actual, rows);
        Assert.Equal(expected[..(rows * columns)], actual[..(rows * columns)]);
    }

    [Fact]
    public void MultiplyAdd_BufferWithoutRoom_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new PackedMatrix(new float[32], 2, 16).MultiplyAdd(new float[2], new float[16], 1));

    [Fact]
    public void Constructor_ColumnsThatMakeNoPanel_AreRefused() => Assert.Throws<ArgumentException>(() => new PackedMatrix(new float[10], 1, 10));

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
