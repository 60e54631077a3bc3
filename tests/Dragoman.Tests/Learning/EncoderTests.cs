using Dragoman.Learning;

namespace Dragoman.Tests.Learning;

public class EncoderTests
{
    private const int Width = 32;
    private const int RowsPerTable = 9;
    private const int Views = 7;

    [Fact]
    public void Encode_SentencesTogether_GivesTheBitsOfEachAlone()
    {
        var random = new Random(3);
        var encoder = new Encoder(Weights(random));
        int[][] sentences = [Rows(random, 7), Rows(random, 1), Rows(random, 12), Rows(random, 7)];
        var alone = sentences.SelectMany(s => Encode(encoder, new EncoderWorkspace(), s)).ToArray();
        var workspace = new EncoderWorkspace();
        Assert.Equal(alone, Encode(encoder, workspace, sentences));
        // Now every word is remembered.
        Assert.Equal(alone, Encode(encoder, workspace, sentences));
    }

    [Fact]
    public void Encode_WorkspaceOfAnotherEncoder_ForgetsItsWords()
    {
        var random = new Random(4);
        var (one, two) = (new Encoder(Weights(random)), new Encoder(Weights(random)));
        var rows = Rows(random, 5);
        var workspace = new EncoderWorkspace();
        Encode(one, workspace, rows);
        Assert.Equal(Encode(two, new EncoderWorkspace(), rows), Encode(two, workspace, rows));
    }

    private static float[] Encode(Encoder encoder, EncoderWorkspace workspace, params int[][] sentences)
    {
        var starts = new List<int> { 0 };
        foreach (var sentence in sentences) starts.Add(starts[^1] + (sentence.Length / Views));
        encoder.Encode([.. sentences.SelectMany(s => s)], starts.ToArray(), workspace);
        return workspace.States[..(starts[^1] * Width)];
    }

    private static int[] Rows(Random random, int words) => [.. Enumerable.Range(0, words * Views).Select(_ => random.Next(RowsPerTable))];

    private static EncoderWeights Weights(Random random)
    {
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        return new EncoderWeights(
            Width,
            [.. Enumerable.Range(0, Views).Select(_ => Numbers(RowsPerTable * Width))],
            [Numbers(9 * Width * Width), Numbers(9 * Width * Width)],
            [Numbers(3 * Width), Numbers(3 * Width)]);
    }
}
