using Dragoman.Learning;
using Dragoman.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Parsing;

public sealed class ArcEagerTests
{
    private const int MostWords = 14;

    [Fact]
    public void Make_AnyAllowedMoves_GiveATreeWithOneRoot() => ForAll((random, words) =>
    {
        var state = new ArcEager();
        state.Reset(words + 1);
        while (state.Next < state.Words) state.Make(Pick(state, random));
        state.Finish();
        AssertTree(state.Heads);
    });

    [Fact]
    public void Costs_ProjectiveTree_AFreeMoveAlwaysLeadsToIt() => ForAll((random, words) =>
    {
        var gold = ProjectiveTree(random, words);
        Assert.Equal(gold, Follow(gold, random, out var cost));
        Assert.Equal(0, cost);
    });

    [Fact]
    public void Costs_AnyTree_IsFollowedToATree() => ForAll((random, words) => AssertTree(Follow(Tree(random, words), random, out _)));

    [Fact]
    public void Costs_BeliefsThatAreSure_ExpectWhatTheOracleKnows() => ForAll((random, words) =>
    {
        var gold = Tree(random, words);
        var (beliefs, oracle, state) = (Sure(gold), new ArcEagerOracle(), new ArcEager());
        oracle.Take(gold);
        state.Reset(gold.Length);
        var (known, expected) = (new int[ArcEager.Moves], new float[ArcEager.Moves]);
        while (state.Next < state.Words)
        {
            oracle.Costs(state, known);
            beliefs.Costs(state, expected);
            for (var move = 0; move < ArcEager.Moves; move++) if (state.Allows((Move)move)) Assert.Equal(known[move], expected[move], 3);
            state.Make(Pick(state, random));
        }
    });

    [Fact]
    public void Gradient_SeveralRightMoves_RaisesThemAllAndNoForbiddenOne()
    {
        float[] scores = [1, 2, 0, 5];
        var loss = MoveLoss.Gradient(scores, [0, 1, 0, ArcEagerOracle.Forbidden]);
        Assert.True(loss > 0);
        Assert.True(scores[0] < 0 && scores[2] < 0 && scores[1] > 0);
        Assert.Equal(0, scores[3]);
        Assert.Equal(0, scores.Sum(), 5);
    }

    private static void ForAll(Action<Random, int> check) =>
        Prop.ForAll(Gen.Choose(1, MostWords).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (words, seed) => check(new Random(seed), words)).QuickCheckThrowOnFailure();

    private static Move Pick(ArcEager state, Random random)
    {
        var allowed = Enum.GetValues<Move>().Where(state.Allows).ToArray();
        return allowed[random.Next(allowed.Length)];
    }

    private static int[] Follow(int[] gold, Random random, out int cost)
    {
        var (state, oracle, costs) = (new ArcEager(), new ArcEagerOracle(), new int[ArcEager.Moves]);
        oracle.Take(gold);
        state.Reset(gold.Length);
        cost = 0;
        while (state.Next < state.Words)
        {
            oracle.Costs(state, costs);
            var least = costs.Min();
            cost += least;
            var best = Enum.GetValues<Move>().Where(m => costs[(int)m] == least).ToArray();
            state.Make(best[random.Next(best.Length)]);
        }
        state.Finish();
        return state.Heads.ToArray();
    }

    private static void AssertTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        for (var word = 1; word < heads.Length; word++)
        {
            if (heads[word] == 0) roots++;
            var at = word;
            for (var step = 0; at != 0; step++)
            {
                Assert.True(step < heads.Length && at > 0, "a cycle, or a word without a head");
                at = heads[at];
            }
        }
        Assert.Equal(1, roots);
    }

    private static int[] ProjectiveTree(Random random, int words)
    {
        var heads = new int[words + 1];
        heads[0] = -1;
        void Fill(int from, int to, int head)
        {
            if (from > to) return;
            var top = random.Next(from, to + 1);
            heads[top] = head;
            Split(from, top - 1, top);
            Split(top + 1, to, top);
        }

        // Some neighbouring spans, each with its own top.
        void Split(int from, int to, int head)
        {
            while (from <= to)
            {
                var end = random.Next(from, to + 1);
                Fill(from, end, head);
                from = end + 1;
            }
        }

        Fill(1, words, 0);
        return heads;
    }

    private static int[] Tree(Random random, int words)
    {
        var order = Enumerable.Range(1, words).ToArray();
        random.Shuffle(order);
        var heads = new int[words + 1];
        heads[0] = -1;
        for (var i = 1; i < words; i++) heads[order[i]] = order[random.Next(i)];
        return heads;
    }

    // A word shows its number as head, and its head's number, strongly, as dependent.
    private static ArcBeliefs Sure(int[] gold)
    {
        const int Width = 16;
        var (projection, identity) = (new float[Width * 2 * Width], new float[Width * Width]);
        for (var word = 0; word < gold.Length; word++)
        {
            projection[(word * 2 * Width) + word] = 1;
            if (word > 0) projection[(word * 2 * Width) + Width + gold[word]] = 60;
        }
        for (var i = 0; i < Width; i++) identity[(i * Width) + i] = 1;
        var weights = new ArcWeights(Width, projection, new float[2 * Width], identity, new float[Width]);
        var states = new float[PackedMatrix.RoomFor(gold.Length) * Width];
        for (var word = 0; word < gold.Length; word++) states[(word * Width) + word] = 1;
        var beliefs = new ArcBeliefs();
        beliefs.Project(states, gold.Length, weights, new PackedMatrix(projection, Width, 2 * Width), new PackedMatrix(identity, Width, Width));
        beliefs.Take(0, gold.Length, Width);
        return beliefs;
    }
}
