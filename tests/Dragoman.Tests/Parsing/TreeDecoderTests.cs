using Dragoman.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Parsing;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Decode_RandomScores_GivesATreeWithOneRoot() =>
        Prop.ForAll(Gen.Choose(1, 14).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (count, seed) =>
        {
            var words = count + 1;
            var random = new Random(seed);
            var scores = new float[words * words];
            for (var i = 0; i < scores.Length; i++) scores[i] = random.NextSingle();
            var heads = new int[words];
            TreeDecoder.Decode(scores, words, words, heads);
            Assert.Equal(1, heads.Skip(1).Count(h => h == 0));
            for (var word = 1; word < words; word++)
            {
                var at = word;
                for (var step = 0; at != 0; step++)
                {
                    Assert.True(step < words, "a cycle");
                    at = heads[at];
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decode_CycleOfTwo_IsOpenedWhereItCostsLeast()
    {
        // Words 1 and 2 like each other best; 1 is the better root.
        float[] scores =
        [
            0, 0, 0,
            5, 0, 9,
            1, 9, 0,
        ];
        var heads = new int[3];
        TreeDecoder.Decode(scores, 3, 3, heads);
        Assert.Equal([-1, 0, 1], heads);
    }

    [Fact]
    public void Decode_SmallSentences_FindsTheBestTreeOfAll()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            const int Words = 5;
            var scores = new float[Words * Words];
            for (var i = 0; i < scores.Length; i++) scores[i] = random.NextSingle();
            var heads = new int[Words];
            TreeDecoder.Decode(scores, Words, Words, heads);
            // The root is chosen before the tree: compare among trees with that root.
            var root = Array.IndexOf(heads, 0);
            Assert.Equal(Best(scores, Words, root), Score(scores, heads), 4);
        }
    }

    private static float Score(float[] scores, int[] heads) => Enumerable.Range(1, heads.Length - 1).Sum(word => scores[(word * heads.Length) + heads[word]]);

    private static float Best(float[] scores, int words, int root)
    {
        var best = float.NegativeInfinity;
        var heads = new int[words];
        heads[0] = -1;
        for (var code = 0; code < (int)Math.Pow(words, words - 1); code++)
        {
            var rest = code;
            for (var word = 1; word < words; word++)
            {
                heads[word] = rest % words;
                rest /= words;
            }
            if (heads.Count(h => h == 0) != 1 || heads[root] != 0 || !IsTree(heads)) continue;
            best = Math.Max(best, Score(scores, heads));
        }
        return best;
    }

    private static bool IsTree(int[] heads)
    {
        for (var word = 1; word < heads.Length; word++)
        {
            var at = word;
            for (var step = 0; at != 0; step++)
            {
                if (step > heads.Length) return false;
                at = heads[at];
            }
        }
        return true;
    }
}
