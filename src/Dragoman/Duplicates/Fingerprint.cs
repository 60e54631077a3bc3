using System.Globalization;

namespace Dragoman.Duplicates;

/// <summary>What is kept of an article to know its copies by: its runs of four words, its numbers, and MinHash values of all of it and of its beginning.</summary>
/// <remarks>
/// A. Broder, "On the resemblance and containment of documents" (1997): articles that share runs share minima, so those with equal bands of minima are looked at
/// closely. The beginning has bands of its own because outlets cut wire reports from the end.
/// </remarks>
internal sealed class Fingerprint
{
    public const int RunLength = 4;

    private const int Bands = 24;

    private const int LeadBands = 8;

    private const int RowsPerBand = 3;

    private const int LeadWords = 60;

    private const int LeastRuns = 8;

    private const int LeastLeadRuns = 4;

    private static readonly ulong[] Multipliers = [.. Enumerable.Range(1, (Bands + LeadBands) * RowsPerBand).Select(i => Mix((ulong)i * 0x9E3779B97F4A7C15) | 1)];

    private Fingerprint(uint[] runs, uint[] leadRuns, HashSet<string> numbers, ulong[] bands)
    {
        (Runs, Numbers, BandKeys) = (runs, numbers, bands);
        Sketch = [.. runs.Take(LeastRuns).Select(r => (long)r), .. leadRuns.Take(LeastLeadRuns).Select(r => r + (1L << 32))];
    }

    /// <summary>Hashes of the runs of four words, each once, in order of size.</summary>
    public uint[] Runs { get; }

    /// <summary>Numbers in the text.</summary>
    public HashSet<string> Numbers { get; }

    /// <summary>Keys to find others with.</summary>
    public ulong[] BandKeys { get; }

    /// <summary>
    /// A dozen keys for an index on disk, where <see cref="BandKeys"/> would be too many: the least runs of the article and of its beginning. Of two articles that share four runs
    /// in ten, two keys or more are equal in nine cases of ten, and in all when one is the beginning of the other.
    /// </summary>
    public long[] Sketch { get; }

    /// <summary>The fingerprint of a text.</summary>
    public static Fingerprint Of(string text)
    {
        var words = new List<ulong>();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end > at)
            {
                var word = text[at..end].ToLower(CultureInfo.InvariantCulture);
                words.Add(StableHash.Fnv64(word));
                if (char.IsAsciiDigit(word[0])) numbers.Add(word);
            }
            at = end + 1;
        }
        var runs = Hashes(words, words.Count);
        var lead = Hashes(words, Math.Min(words.Count, LeadWords));
        return new Fingerprint(Ordered(runs), Ordered(lead), numbers, [.. Keys(runs, 0, Bands), .. Keys(lead, Bands, LeadBands)]);
    }

    /// <summary>Share of the runs of the shorter one that stand in the other, 0 to 1.</summary>
    public double Overlap(Fingerprint other)
    {
        var shorter = Math.Min(Runs.Length, other.Runs.Length);
        return shorter == 0 ? 0 : (double)Shared(other) / shorter;
    }

    /// <summary>Share of the runs of this one that stand in the other, 0 to 1.</summary>
    public double ShareIn(Fingerprint other) => Runs.Length == 0 ? 0 : (double)Shared(other) / Runs.Length;

    private static uint[] Ordered(List<ulong> hashes) => [.. hashes.Select(r => (uint)(r >> 32)).Distinct().Order()];

    private int Shared(Fingerprint other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < Runs.Length && j < other.Runs.Length)
        {
            if (Runs[i] == other.Runs[j]) (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (Runs[i] < other.Runs[j]) i++;
            else j++;
        }
        return shared;
    }

    private static List<ulong> Hashes(List<ulong> words, int count)
    {
        var hashes = new List<ulong>(Math.Max(1, count - RunLength + 1));
        for (var i = 0; i + RunLength <= count; i++)
        {
            var hash = 0UL;
            for (var j = 0; j < RunLength; j++) hash = Mix(hash ^ words[i + j]) + (ulong)j;
            hashes.Add(hash);
        }
        return hashes;
    }

    private static IEnumerable<ulong> Keys(List<ulong> hashes, int firstBand, int count)
    {
        if (hashes.Count == 0) yield break;
        for (var band = firstBand; band < firstBand + count; band++)
        {
            var key = (ulong)band;
            for (var row = 0; row < RowsPerBand; row++)
            {
                var (multiplier, least) = (Multipliers[(band * RowsPerBand) + row], ulong.MaxValue);
                foreach (var hash in hashes) least = Math.Min(least, hash * multiplier);
                key = Mix(key ^ least);
            }
            yield return key;
        }
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
