using System.Collections.Concurrent;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;

namespace Dragoman.Relations;

/// <summary>
/// A small network beside the linear model: it reads the words in their order with what the tree says of them, looks at both sides, at where they meet, and at
/// the strongest signs on the way and anywhere. Several are trained from different beginnings, and their odds averaged. Immutable and thread-safe once loaded.
/// </summary>
internal sealed class RelationNet(RelationInputs inputs, params IReadOnlyList<(EncoderWeights Weights, Perceptron Judge)> members)
{
    /// <summary>Name of its parts in the model's file.</summary>
    public const string ModelName = "net";

    /// <summary>Vectors that the judgement is made from: source, target, where they meet, strongest of all words, strongest on the way.</summary>
    public const int Looks = 5;

    private readonly Encoder[] _encoders = [.. members.Select(m => new Encoder(m.Weights))];

    // One bag a member: a workspace remembers the words of the encoder it was last used with.
    private readonly ConcurrentBag<EncoderWorkspace>[] _workspaces = [.. members.Select(_ => new ConcurrentBag<EncoderWorkspace>())];

    /// <summary>Adds the logarithm of each class's odds, times the share, to the scores.</summary>
    public void AddScores(Document document, MarkedTokens marks, Span<float> scores, float share)
    {
        var seen = inputs.Read(document, marks);
        if (seen.Words == 0) return;
        for (var i = 0; i < _encoders.Length; i++)
        {
            if (!_workspaces[i].TryTake(out var workspace)) workspace = new EncoderWorkspace();
            _encoders[i].Encode(seen.Rows, [0, seen.Words], workspace);
            var looks = new float[Looks * _encoders[i].Width];
            Look(workspace.States, 0, seen, _encoders[i].Width, looks, null);
            _workspaces[i].Add(workspace);
            members[i].Judge.AddScores(looks, scores, share / _encoders.Length);
        }
    }

    /// <summary>Takes what the judgement is made from out of the encoded words.</summary>
    /// <param name="states">Encoded words × width.</param>
    /// <param name="first">Index of the text's first word among them.</param>
    /// <param name="seen">The text.</param>
    /// <param name="width">Numbers per word.</param>
    /// <param name="looks">Filled: <see cref="Looks"/> × width.</param>
    /// <param name="from">Filled with the word that each number of the two strongest looks comes from, unless null.</param>
    public static void Look(ReadOnlySpan<float> states, int first, RelationCase seen, int width, Span<float> looks, int[]? from)
    {
        looks.Clear();
        if (seen.Source >= 0) states.Slice((first + seen.Source) * width, width).CopyTo(looks);
        if (seen.Target >= 0) states.Slice((first + seen.Target) * width, width).CopyTo(looks[width..]);
        if (seen.Top >= 0) states.Slice((first + seen.Top) * width, width).CopyTo(looks[(2 * width)..]);
        for (var i = 0; i < width; i++)
        {
            var best = first;
            for (var word = first + 1; word < first + seen.Words; word++) if (states[(word * width) + i] > states[(best * width) + i]) best = word;
            looks[(3 * width) + i] = states[(best * width) + i];
            var onPath = -1;
            foreach (var word in seen.Path) if (onPath < 0 || states[((first + word) * width) + i] > states[(onPath * width) + i]) onPath = first + word;
            if (onPath >= 0) looks[(4 * width) + i] = states[(onPath * width) + i];
            if (from is null) continue;
            (from[i], from[width + i]) = (best, onPath);
        }
    }

    /// <summary>Reads the network out of a model's file.</summary>
    /// <exception cref="InstallationException">A part is missing or has another length.</exception>
    public static RelationNet Load(ModelFile file, LexiconSenses senses, int classes)
    {
        var vocabularies = Enumerable.Range(0, 3).Select(i => new Vocabulary(file.Strings($"{ModelName}.words.{i}"))).ToArray();
        var inputs = new RelationInputs(senses, vocabularies[0], vocabularies[1], vocabularies[2]);
        return new RelationNet(inputs, [.. Enumerable.Range(0, file.Number(ModelName + ".members")).Select(i => Member(file, inputs, $"{ModelName}.{i}.", classes))]);
    }

    /// <summary>Writes the network into a model's file.</summary>
    public void Save(ModelFile file)
    {
        for (var i = 0; i < inputs.Vocabularies.Count; i++) file.SetStrings($"{ModelName}.words.{i}", inputs.Vocabularies[i].Words);
        file.SetNumber(ModelName + ".members", members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            members[i].Weights.Save(file, $"{ModelName}.{i}.");
            members[i].Judge.Save(file, $"{ModelName}.{i}.judge");
        }
    }

    private static (EncoderWeights Weights, Perceptron Judge) Member(ModelFile file, RelationInputs inputs, string prefix, int classes)
    {
        var weights = EncoderWeights.Load(file, inputs.Rows, prefix);
        return (weights, Perceptron.Load(file, prefix + "judge", Looks * weights.Width, classes));
    }
}
