namespace Dragoman.Cli.Output;

/// <summary>A series as one line of blocks, from its least to its greatest value.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>The line; of a longer series, each block stands for the mean of equally many days.</summary>
    public static string Of(IReadOnlyList<double> values, int width)
    {
        if (values.Count == 0) return "";
        var blocks = Math.Min(width, values.Count);
        var means = Enumerable.Range(0, blocks).Select(i => values.Skip(i * values.Count / blocks).Take(((i + 1) * values.Count / blocks) - (i * values.Count / blocks)).Average()).ToList();
        var (low, high) = (Math.Min(0, means.Min()), Math.Max(0, means.Max()));
        return string.Concat(means.Select(m => Blocks[high - low < 1e-9 ? 0 : (int)Math.Round((m - low) / (high - low) * (Blocks.Length - 1))]));
    }
}
