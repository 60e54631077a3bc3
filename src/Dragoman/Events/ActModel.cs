using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// What has been learned from annotated sentences: which words in which surroundings bring in an act of which type, and which mentions are its sides. The lexicon's
/// word is part of what it sees. Immutable and thread-safe once loaded.
/// </summary>
internal sealed class ActModel
{
    /// <summary>The class of a word that brings in nothing.</summary>
    public const string NoAct = "none";

    // What the network's word counts beside the linear model's.
    private const float NetShare = 1;
    private const float SideShare = 0.35f;

    // Both see the same signs: their odds together promise too much.
    private const float SideHeat = 0.85f;

    /// <summary>Classes of mentions, in this order: no side, actor, recipient, one of the sides of a mutual act.</summary>
    public static readonly string[] Roles = ["none", "actor", "recipient", "side"];

    private readonly LinearModel _acts;
    private readonly ActNet _net;
    private readonly LinearModel _sides;
    private readonly Recalibration _sure;
    private readonly int _none;
    private readonly int[] _types;
    private readonly Dictionary<(string Lemma, EventType Type), LexiconEntry> _entries = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>A model of these parts.</summary>
    /// <param name="acts">Types of acts and <see cref="NoAct"/>.</param>
    /// <param name="net">The network beside it, of the same classes.</param>
    /// <param name="sides"><see cref="Roles"/>.</param>
    /// <param name="sure">What the probability of a type is worth.</param>
    /// <param name="codes">For words seen in training, tab-separated: lemma, type, mode, CAMEO code.</param>
    public ActModel(LinearModel acts, ActNet net, LinearModel sides, Recalibration sure, IReadOnlyList<string> codes)
    {
        (_acts, _net, _sides, _sure, Codes) = (acts, net, sides, sure, codes);
        _none = acts.Classes.ToList().IndexOf(NoAct);
        _types = [.. acts.Classes.Select(c => EnumNames<EventType>.TryParse(c, out var type) ? (int)type : -1)];
        foreach (var code in codes)
        {
            var parts = code.Split('\t');
            if (!EnumNames<EventType>.TryParse(parts[1], out var type)) throw new FormatException($"\"{parts[1]}\" is no type");
            _entries[(parts[0], type)] = LearnedEntry.Of(parts[0], type, EnumNames<EventMode>.TryParse(parts[2], out var mode) ? mode : null, parts[3]);
            _words.Add(parts[0]);
        }
    }

    /// <summary>The codes of words seen in training.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Reads the model.</summary>
    /// <exception cref="InstallationException">It is missing or broken.</exception>
    public static ActModel Load(string path, LexiconSenses senses)
    {
        var file = ModelFile.Load(path);
        var acts = LinearModel.Read(file, "acts");
        return new ActModel(acts, ActNet.Load(file, senses, acts.Classes.Count), LinearModel.Read(file, "sides"), Recalibration.Read(file, "sure"), file.Strings("codes"));
    }

    /// <summary>Writes the model.</summary>
    public void Save(string path)
    {
        var file = new ModelFile(path);
        _acts.Write(file, "acts");
        _net.Save(file);
        _sides.Write(file, "sides");
        _sure.Write(file, "sure");
        file.SetStrings("codes", Codes);
        file.Save();
    }

    /// <summary>The same model with other knowledge of what its probabilities are worth.</summary>
    public ActModel With(Recalibration sure) => new(_acts, _net, _sides, sure, Codes);

    /// <summary>Whether a token can bring in an act: a unit of the lexicon, a verb, or a word that did so in training.</summary>
    public static bool IsCandidate(Document document, int token, LexiconEntry? entry, Func<string, bool> isKnown)
    {
        if (entry is not null) return true;
        return document.Tags[token].Upos switch
        {
            Upos.Verb => document.Tree.Relation(token) != DepRel.Amod || isKnown(document.Lemmas[token]),
            Upos.Noun or Upos.Adj or Upos.Adv or Upos.Adp => isKnown(document.Lemmas[token]),
            Upos.Propn => isKnown(document.Lemmas[token].ToLowerInvariant()),
            _ => false,
        };
    }

    /// <summary>Whether the word brought in an act in training.</summary>
    public bool IsKnown(string lemma) => _words.Contains(lemma);

    /// <summary>Reads a sentence before its words are judged.</summary>
    public void Read(Document document, Sentence sentence, SideReader sides, ReadOnlySpan<LexiconEntry?> entries, ActNet.Reading reading) => _net.Read(document, sentence, sides, entries, reading);

    /// <summary>The most likely type of a word of the sentence last read and how likely it is, and how likely the word brings in nothing.</summary>
    public (EventType Type, float Probability, float None) Type(Document document, Sentence sentence, int token, FeatureSet features, ActNet.Reading reading)
    {
        Span<float> scores = stackalloc float[_acts.Classes.Count];
        _acts.Score(features.Items, scores);
        _net.AddScores(document, sentence, token, reading, scores, NetShare);
        ToProbabilities(scores);
        var best = -1;
        for (var i = 0; i < scores.Length; i++) if (i != _none && (best < 0 || scores[i] > scores[best])) best = i;
        return ((EventType)_types[best], _sure.Of(scores[best]), scores[_none]);
    }

    /// <summary>The two likeliest classes of a word of the sentence last read, <see cref="NoAct"/> among them, and what speaks for each against the other.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The word.</param>
    /// <param name="features">Features with their trace.</param>
    /// <param name="reading">What the network has read.</param>
    /// <param name="most">How many features to name on either side.</param>
    public (string Class, float Probability, List<(FeatureTrace Feature, float Weight)> For, float Network)[] Explain(
        Document document, Sentence sentence, int token, FeatureSet features, ActNet.Reading reading, int most)
    {
        var scores = new float[_acts.Classes.Count];
        var network = new float[scores.Length];
        _acts.Score(features.Items, scores);
        _net.AddScores(document, sentence, token, reading, network, NetShare);
        for (var i = 0; i < scores.Length; i++) scores[i] += network[i];
        ToProbabilities(scores);
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
        return [Side(order[0], order[1]), Side(order[1], order[0])];

        (string, float, List<(FeatureTrace, float)>, float) Side(int of, int other) => (_acts.Classes[of], of == _none ? scores[of] : _sure.Of(scores[of]), [.. (features.Trace ?? [])
            .DistinctBy(f => f.Item).Select(f => (f, _acts.Weight(f.Item, of) - _acts.Weight(f.Item, other))).Where(f => f.Item2 > 0).OrderByDescending(f => f.Item2).Take(most)], network[of] - network[other]);
    }

    /// <summary>How likely each of <see cref="Roles"/> is for a mention beside an act of the sentence last read.</summary>
    public void Role(Document document, Sentence sentence, ActDraft draft, int mention, FeatureSet features, ActNet.Reading reading, Span<float> probabilities)
    {
        _sides.Score(features.Items, probabilities);
        _net.AddRoleScores(document, sentence, draft, mention, reading, probabilities, SideShare);
        foreach (ref var score in probabilities) score *= SideHeat;
        ToProbabilities(probabilities);
    }

    /// <summary>The unit for a word of that type that the lexicon lacks: its code in training, else the general one.</summary>
    public LexiconEntry EntryOf(string lemma, EventType type) =>
        _entries.TryGetValue((lemma, type), out var entry) ? entry : LearnedEntry.General(type);

    private static void ToProbabilities(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores) most = Math.Max(most, score);
        var sum = 0f;
        foreach (ref var score in scores) sum += score = MathF.Exp(score - most);
        foreach (ref var score in scores) score /= sum;
    }
}
