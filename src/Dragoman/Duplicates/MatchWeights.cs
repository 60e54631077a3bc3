using System.Globalization;
using System.Numerics;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>
/// The rule by which records become occurrences: a weight for each <see cref="MatchSign"/>, read from <c>occurrences/weights.tsv</c>. The sum of the weights of a pair is its score; above 0 the two are
/// more likely one occurrence than two. Immutable and thread-safe.
/// </summary>
internal sealed class MatchWeights
{
    // Below this no other report can bring two records together.
    private const double Forbidding = -15;

    private readonly double[] _weights;
    private readonly string[] _meanings;

    private MatchWeights(double[] weights, string[] meanings, string version) => (_weights, _meanings, Version) = (weights, meanings, version);

    /// <summary>Hash of the table: occurrences made with another one are made again.</summary>
    public string Version { get; }

    /// <summary>The installed table, read once.</summary>
    public static MatchWeights Installed { get; } = Load(Path.Combine(Installation.Find().Data, "occurrences"));

    /// <summary>Reads the table of a folder.</summary>
    /// <exception cref="InstallationException">It is missing, a line does not follow the format, or a sign has none.</exception>
    public static MatchWeights Load(string folder)
    {
        var file = Path.Combine(folder, "weights.tsv");
        var count = Enum.GetValues<MatchSign>().Length;
        var (weights, meanings) = (new double[count], new string[count]);
        foreach (var (path, line, cells) in TextTable.Read(file, 3))
        {
            if (!EnumNames<MatchSign>.TryParse(cells[0], out var sign)) throw new InstallationException(path, line, $"\"{cells[0]}\" is no sign; expected one of {string.Join(' ', EnumNames<MatchSign>.All)}");
            if (!double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) throw new InstallationException(path, line, $"\"{cells[1]}\" is no weight; expected a number");
            (weights[(int)sign], meanings[(int)sign]) = (weight, cells[2]);
        }
        var missing = Array.FindIndex(meanings, m => m is null);
        if (missing >= 0) throw new InstallationException(file, null, $"the sign {EnumNames<MatchSign>.Of((MatchSign)missing)} has no line; every sign needs one");
        return new MatchWeights(weights, meanings, StableHash.Of(File.ReadAllBytes(file)));
    }

    /// <summary>The weight of a sign.</summary>
    public double Of(MatchSign sign) => _weights[(int)sign];

    /// <summary>What a sign means, in words.</summary>
    public string Meaning(MatchSign sign) => _meanings[(int)sign];

    /// <summary>The sum of the weights.</summary>
    public double Score(MatchSigns signs)
    {
        var sum = 0.0;
        for (var bits = signs.Bits; bits != 0; bits &= bits - 1) sum += _weights[BitOperations.TrailingZeroCount(bits)];
        return sum;
    }

    /// <summary>Whether a score forbids that the two ever stand together.</summary>
    public static bool Forbids(double score) => score <= Forbidding;
}
