using System.Runtime.InteropServices;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Learning.Training;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Collects from annotated sentences which words bring in acts and which mentions are their sides, and trains an <see cref="ActModel"/> on them.</summary>
internal sealed class ActTrainer(Lexicon lexicon, LexiconSenses senses)
{
    private static readonly string[] Classes = [.. EnumNames<EventType>.All, ActModel.NoAct];

    private readonly TriggerFinder _triggers = new(lexicon);
    private readonly SideReader _sides = new();
    private readonly FeatureSet _features = new();
    private readonly List<int> _words = [];
    private readonly List<LexiconEntry?> _entries = [];
    private readonly List<(int Token, int Class)> _candidates = [];
    private readonly List<List<ActNetTrainer.SideExample>> _netSides = [];
    private readonly List<Sample> _samples = [];

    /// <summary>Adds a sentence.</summary>
    /// <param name="document">Its text with all layers before the acts.</param>
    /// <param name="sentence">What is right about it.</param>
    public void Add(Document document, AnnotatedSentence sentence) => _samples.Add(new Sample(document, sentence, [.. sentence.Acts.Select(a => HeadOf(document, a.Trigger))]));

    /// <summary>Another trainer of the same sentences, for another thread.</summary>
    public ActTrainer Fork()
    {
        var fork = new ActTrainer(lexicon, senses);
        fork._samples.AddRange(_samples);
        return fork;
    }

    /// <summary>A model of the sentences that are wanted.</summary>
    /// <param name="isWanted">Of the index of a sentence, in the order in which they were added.</param>
    /// <param name="seed">Seed of everything random.</param>
    public ActModel Train(Func<int, bool> isWanted, int seed)
    {
        var samples = _samples.Where((_, i) => isWanted(i)).ToList();
        var codes = Codes(samples);
        var known = codes.Select(c => c[..c.IndexOf('\t', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var entries = codes.Select(c => c.Split('\t')).ToDictionary(p => $"{p[0]}\t{p[1]}", p => LearnedEntry.Of(p[0], Type(p[1]), null, p[3]), StringComparer.Ordinal);
        var words = new ActFeatures(senses);
        var sideFeatures = new SideFeatures(words);
        var acts = new List<(int[], int, float)>();
        var sides = new List<(int[], int, float)>();
        var net = new ActNetTrainer(ActNetTrainer.Inputs(senses, samples.Select(s => s.Document)), Classes.Length, seed);
        foreach (var sample in samples)
        {
            _sides.Fill(sample.Document);
            words.Take(sample.Document);
            Acts(sample, words, known, acts, net);
            for (var i = 0; i < sample.Heads.Length; i++) Sides(sample, i, sideFeatures, entries, sides);
        }
        return new ActModel(new LinearTrainer(Classes).Train(acts, seed), net.Train(), new LinearTrainer(ActModel.Roles).Train(sides, seed), Recalibration.None, codes);
    }

    private static EventType Type(string name) => EnumNames<EventType>.TryParse(name, out var type) ? type : throw new FormatException($"\"{name}\" is no type");

    // The token of the trigger whose own head lies outside; -1 when the trigger has no token.
    private static int HeadOf(Document document, TextSpan trigger)
    {
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            if (!document.Tokens[token].Span.Overlaps(trigger) || document.Tags[token].Upos == Upos.Punct) continue;
            var head = document.Tree.Head(token);
            if (head < 0 || !document.Tokens[head].Span.Overlaps(trigger)) return token;
        }
        return -1;
    }

    // The commonest mode and code of each word as each type.
    private static List<string> Codes(List<Sample> samples)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var sample in samples)
        {
            for (var i = 0; i < sample.Heads.Length; i++)
            {
                if (sample.Heads[i] < 0) continue;
                var act = sample.Sentence.Acts[i];
                var key = $"{sample.Document.Lemmas[sample.Heads[i]].ToLowerInvariant()}\t{EnumNames<EventType>.Of(act.Type)}";
                var code = $"{(act.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : "")}\t{act.Cameo}";
                if (!counts.TryGetValue(key, out var of)) counts[key] = of = new Dictionary<string, int>(StringComparer.Ordinal);
                of[code] = of.GetValueOrDefault(code) + 1;
            }
        }
        return [.. counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}\t{c.Value.OrderByDescending(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal).First().Key}")];
    }

    private void Acts(Sample sample, ActFeatures words, HashSet<string> known, List<(int[], int, float)> examples, ActNetTrainer net)
    {
        var document = sample.Document;
        _netSides.Clear();
        foreach (var sentence in document.Sentences.Items)
        {
            _entries.Clear();
            _candidates.Clear();
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var entry = _triggers.Find(document, token, _words);
                _entries.Add(entry);
                if (!ActModel.IsCandidate(document, token, entry, known.Contains) || TriggerFinder.IsNoTrigger(document, token, _sides)) continue;
                if (Label(sample, token, entry) is not { } label) continue;
                words.Fill(token, entry, _sides, _features);
                examples.Add((_features.Items.ToArray(), label, 1));
                _candidates.Add((token, label));
            }
            _netSides.Add(net.Add(document, sentence, _sides, CollectionsMarshal.AsSpan(_entries), _candidates));
        }
    }

    // The class of a token; null when the annotation does not say: another word of the same trigger.
    private static int? Label(Sample sample, int token, LexiconEntry? entry)
    {
        var document = sample.Document;
        for (var i = 0; i < sample.Heads.Length; i++) if (sample.Heads[i] == token) return (int)sample.Sentence.Acts[i].Type;
        for (var i = 0; i < sample.Heads.Length; i++)
        {
            var act = sample.Sentence.Acts[i];
            if (document.Tokens[token].Span.Overlaps(act.Trigger)) return entry is { Cameo: not null } && entry.Type == act.Type ? (int)act.Type : null;
        }
        return Classes.Length - 1;
    }

    private void Sides(Sample sample, int index, SideFeatures sideFeatures, Dictionary<string, LexiconEntry> entries, List<(int[], int, float)> examples)
    {
        var (document, act, head) = (sample.Document, sample.Sentence.Acts[index], sample.Heads[index]);
        if (head < 0) return;
        // As it will be at work: a deed told as an outer act keeps its own unit.
        var entry = _triggers.Find(document, head, _words);
        EventType? toldAs = null;
        if (entry?.Cameo is not null && entry.Type != act.Type && ActReading.IsOuter(act.Type) && !ActReading.IsOuter(entry.Type)) toldAs = act.Type;
        else if (entry?.Cameo is null || entry.Type != act.Type) entry = _triggers.Find(document, head, act.Type, _words);
        if (entry is null)
        {
            entry = entries[$"{document.Lemmas[head].ToLowerInvariant()}\t{EnumNames<EventType>.Of(act.Type)}"];
            _words.Clear();
            _words.Add(head);
        }
        var sentence = 0;
        while (head >= document.Sentences[sentence].EndToken) sentence++;
        var draft = ActDrafter.Draft(document, sentence, head, entry, _words, _sides, new ActGuess(Weak: false, toldAs, 1));
        for (var mention = 0; mention < document.Mentions.Count; mention++)
        {
            if (document.Mentions[mention].Sentence != sentence || document.Actors[mention] is null) continue;
            var role = IsAmong(document, mention, act.Actors) ? act.Symmetric ? 3 : 1 : IsAmong(document, mention, act.Recipients) ? 2 : 0;
            sideFeatures.Fill(document, draft, mention, _sides, _features);
            examples.Add((_features.Items.ToArray(), role, 1));
            var signs = new int[SideSigns.Count];
            SideSigns.Fill(document, draft, mention, signs);
            var first = document.Sentences[sentence].FirstToken;
            var whom = document.Mentions[mention].Head;
            _netSides[sentence].Add(new ActNetTrainer.SideExample(head - first, whom - first, document.Tree.Head(whom) - first, signs, role));
        }
    }

    // The mention's head stands in the words of the side; or it is a pronoun that means the same.
    private static bool IsAmong(Document document, int mention, IEnumerable<TextSpan> sides)
    {
        var head = document.Mentions[mention].Head;
        foreach (var side in sides)
        {
            if (document.Tokens[head].Span.Overlaps(side)) return true;
            if (document.Mentions[mention].Kind != MentionKind.Pronoun) continue;
            for (var other = 0; other < document.Mentions.Count; other++)
            {
                if (document.Actors[other] is { EntityId: not null } meant && other != mention && document.Tokens[document.Mentions[other].Head].Span.Overlaps(side)
                    && document.Actors[mention]!.EntityId == meant.EntityId) return true; // Only mentions that stand for somebody are asked about.
            }
        }
        return false;
    }

    private sealed record Sample(Document Document, AnnotatedSentence Sentence, int[] Heads);
}
