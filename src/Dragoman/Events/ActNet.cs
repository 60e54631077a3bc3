using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;

namespace Dragoman.Events;

/// <summary>
/// A small network beside the linear model of acts: it reads a sentence once, then judges each word that may bring in an act by what it has seen of it, of its
/// governor and of the whole sentence, and each mention by what it has seen of it, of its governor and of the act. Immutable and thread-safe once loaded; what it has read of a sentence is the caller's.
/// </summary>
internal sealed class ActNet(ActInputs inputs, EncoderWeights weights, Perceptron judge, Perceptron sideJudge, float[] signs)
{
    /// <summary>Name of its parts in the model's file.</summary>
    public const string ModelName = "net";

    /// <summary>Vectors that the judgement is made from: the word, its governor, the strongest sign of the sentence.</summary>
    public const int Looks = 3;

    /// <summary>Vectors that a mention is judged from: the act's word, the mention's, its governor, the signs of <see cref="SideSigns"/>.</summary>
    public const int SideLooks = 4;

    private const string SidesName = "net.sides";

    private readonly Encoder _encoder = new(weights);

    /// <summary>Reads a sentence.</summary>
    public void Read(Document document, Sentence sentence, SideReader sides, ReadOnlySpan<LexiconEntry?> entries, Reading reading)
    {
        var words = sentence.TokenCount;
        reading.Reserve(words, _encoder.Width);
        inputs.Fill(document, sentence, sides, entries, reading.Rows);
        reading.Starts[1] = words;
        _encoder.Encode(reading.Rows.AsSpan(0, words * ActInputs.Views), reading.Starts, reading.Workspace);
        Strongest(reading.Workspace.States, 0, words, _encoder.Width, reading.Looks.AsSpan(2 * _encoder.Width), null);
    }

    /// <summary>Adds the logarithm of each class's odds, times the share, to the scores of a word of the sentence last read.</summary>
    public void AddScores(Document document, Sentence sentence, int token, Reading reading, Span<float> scores, float share)
    {
        Look(reading.Workspace.States, token - sentence.FirstToken, document.Tree.Head(token) - sentence.FirstToken, sentence.TokenCount, _encoder.Width, reading.Looks);
        judge.AddScores(reading.Looks, scores, share);
    }

    /// <summary>Adds the logarithm of the odds of each role of a mention, times the share, to the scores; the act stands in the sentence last read.</summary>
    public void AddRoleScores(Document document, Sentence sentence, ActDraft draft, int mention, Reading reading, Span<float> scores, float share)
    {
        var width = _encoder.Width;
        var head = document.Mentions[mention].Head;
        Span<float> looks = stackalloc float[SideLooks * width];
        LookAtSide(reading.Workspace.States, draft.Trigger - sentence.FirstToken, head - sentence.FirstToken, document.Tree.Head(head) - sentence.FirstToken, sentence.TokenCount, width, looks);
        Span<int> rows = stackalloc int[SideSigns.Count];
        SideSigns.Fill(document, draft, mention, rows);
        foreach (var row in rows) Kernels.Add(signs.AsSpan(row * width, width), looks[(3 * width)..]);
        sideJudge.AddScores(looks, scores, share);
    }

    /// <summary>Takes the act, the mention and its governor out of the encoded words; the signs are left empty.</summary>
    public static void LookAtSide(ReadOnlySpan<float> states, int trigger, int mention, int head, int words, int width, Span<float> looks)
    {
        looks.Clear();
        states.Slice(trigger * width, width).CopyTo(looks);
        states.Slice(mention * width, width).CopyTo(looks[width..]);
        if (head >= 0 && head < words) states.Slice(head * width, width).CopyTo(looks[(2 * width)..]);
    }

    /// <summary>Takes word and governor out of the encoded words.</summary>
    public static void Look(ReadOnlySpan<float> states, int word, int head, int words, int width, Span<float> looks)
    {
        states.Slice(word * width, width).CopyTo(looks);
        if (head >= 0 && head < words) states.Slice(head * width, width).CopyTo(looks[width..]);
        else looks.Slice(width, width).Clear();
    }

    /// <summary>The greatest of each number over some words, and the word it comes from.</summary>
    public static void Strongest(ReadOnlySpan<float> states, int first, int end, int width, Span<float> strongest, int[]? from)
    {
        for (var i = 0; i < width; i++)
        {
            var best = first;
            for (var word = first + 1; word < end; word++) if (states[(word * width) + i] > states[(best * width) + i]) best = word;
            strongest[i] = states[(best * width) + i];
            if (from is not null) from[i] = best;
        }
    }

    /// <summary>Reads the network out of a model's file.</summary>
    /// <exception cref="InstallationException">A part is missing or has another length.</exception>
    public static ActNet Load(ModelFile file, LexiconSenses senses, int classes)
    {
        var vocabularies = Enumerable.Range(0, 3).Select(i => new Vocabulary(file.Strings($"{ModelName}.words.{i}"))).ToArray();
        var inputs = new ActInputs(senses, vocabularies[0], vocabularies[1], vocabularies[2]);
        var weights = EncoderWeights.Load(file, inputs.Rows);
        return new ActNet(inputs, weights, Perceptron.Load(file, ModelName, Looks * weights.Width, classes),
            Perceptron.Load(file, SidesName, SideLooks * weights.Width, ActModel.Roles.Length), file.Numbers(SidesName + ".signs", SideSigns.Rows * weights.Width));
    }

    /// <summary>Writes the network into a model's file.</summary>
    public void Save(ModelFile file)
    {
        for (var i = 0; i < inputs.Vocabularies.Count; i++) file.SetStrings($"{ModelName}.words.{i}", inputs.Vocabularies[i].Words);
        weights.Save(file);
        judge.Save(file, ModelName);
        sideJudge.Save(file, SidesName);
        file.SetNumbers(SidesName + ".signs", signs);
    }

    /// <summary>What has been read of a sentence. Belongs to one thread.</summary>
    internal sealed class Reading
    {
        /// <summary>Rows of the words.</summary>
        public int[] Rows { get; private set; } = [];

        /// <summary>Where the sentence begins and ends.</summary>
        public int[] Starts { get; } = new int[2];

        /// <summary>What the judgement of a word is made from.</summary>
        public float[] Looks { get; private set; } = [];

        /// <summary>The encoded words.</summary>
        public EncoderWorkspace Workspace { get; } = new();

        /// <summary>Makes room.</summary>
        public void Reserve(int words, int width)
        {
            if (Rows.Length < words * ActInputs.Views) Rows = new int[words * 2 * ActInputs.Views];
            if (Looks.Length != ActNet.Looks * width) Looks = new float[ActNet.Looks * width];
        }
    }
}
