using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Knowledge.Rules;
using Dragoman.Learning;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>
/// Finds the acts of a text. Lexicon and parse propose triggers and sides; a model learned from annotated sentences, which sees what they propose, decides which
/// words bring in an act, of which type, and who its sides are. Then the content of outer acts is linked.
/// </summary>
internal sealed class EventMatcher(Lexicon lexicon, LexiconSenses senses, ActModel model, Discards? discards = null) : IAnnotator
{
    // A word that brings in nothing with this probability brings in nothing; a word that the lexicon does not know needs less.
    private const float SureOfNone = 0.65f;
    private const float SureOfNoneUnknown = 0.55f;

    // A mention that is no side by half is one all the same when the act has none.
    private const float LikelyEnough = 0.3f;

    private const float LikelyIfJoined = 0.15f;

    // One delegate for all words.
    private readonly Func<string, bool> _isKnown = model.IsKnown;
    private readonly TriggerFinder _triggers = new(lexicon);
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Arcs | Layers.Mentions | Layers.Actors | Layers.Dates;

    public Layers Provides => Layers.Acts;

    public void Annotate(Document document)
    {
        if (!_workspaces.TryTake(out var work)) work = new Workspace(senses, lexicon);
        work.Sides.Fill(document);
        work.Words.Take(document);
        var sentences = discards is not null && discards.HasArticle(document) ? [] : document.Sentences.Items;
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            if (sentences[sentence].Kind == SentenceKind.Dateline || (discards is not null && discards.HasSentence(document, sentences[sentence]))) continue;
            work.Drafts.Clear();
            Draft(document, sentence, work);
            SameAct.Merge(document, work.Drafts);
            ChooseSides(document, sentence, work);
            ContentLinker.Link(document, work.Drafts);
            Add(document, work.Drafts);
        }
        document.Acts.Seal();
        _workspaces.Add(work);
    }

    /// <summary>What the model saw of a trigger: the two likeliest readings of it, and the features that speak for each against the other, with readable names.</summary>
    /// <param name="document">A document with all layers up to the acts.</param>
    /// <param name="token">The trigger.</param>
    /// <param name="most">How many features to name of each.</param>
    public List<ActReason> Explain(Document document, int token, int most)
    {
        var work = new Workspace(senses, lexicon);
        work.Sides.Fill(document);
        work.Words.Take(document);
        var index = 0;
        while (token >= document.Sentences[index].EndToken) index++;
        var sentence = document.Sentences[index];
        FindUnits(document, sentence, work);
        model.Read(document, sentence, work.Sides, CollectionsMarshal.AsSpan(work.Entries), work.Reading);
        var entry = work.Entries[token - sentence.FirstToken];
        var features = new FeatureSet { Trace = [] };
        work.Words.Fill(token, entry, work.Sides, features);
        var names = new ActFeatureNames(document, entry);
        return [.. model.Explain(document, sentence, token, features, work.Reading, most).Select(side => new ActReason(side.Class, side.Probability, Reasons(side.For, side.Network)))];

        List<(string, float)> Reasons(List<(FeatureTrace Feature, float Weight)> features, float network)
        {
            var reasons = features.Select(f => (Name: names.Of(f.Feature), f.Weight)).ToList();
            if (network > 0) reasons.Add(("the sentence as the network reads it", network));
            return [.. reasons.OrderByDescending(r => r.Weight).Take(most)];
        }
    }

    // The network is shown the units of the whole sentence before any word is judged.
    private void FindUnits(Document document, Sentence sentence, Workspace work)
    {
        work.Entries.Clear();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++) work.Entries.Add(_triggers.Find(document, token, work.Tokens));
    }

    private void Draft(Document document, int sentence, Workspace work)
    {
        var tokens = document.Sentences[sentence];
        var isRead = false;
        FindUnits(document, tokens, work);
        for (var token = tokens.FirstToken; token < tokens.EndToken; token++)
        {
            var entry = work.Entries[token - tokens.FirstToken];
            if (!ActModel.IsCandidate(document, token, entry, _isKnown) || TriggerFinder.IsNoTrigger(document, token, work.Sides)) continue;
            if (!isRead) model.Read(document, tokens, work.Sides, CollectionsMarshal.AsSpan(work.Entries), work.Reading);
            isRead = true;
            if (entry is not null) _ = _triggers.Find(document, token, work.Tokens); // For the tokens of the unit.
            // What a user's rules say of a word is so: no model is asked.
            if (entry is { IsOwn: true })
            {
                if (entry.Cameo is not null) work.Drafts.Add(ActDrafter.Draft(document, sentence, token, entry, work.Tokens, work.Sides, default));
                continue;
            }
            work.Words.Fill(token, entry, work.Sides, work.Features);
            var (type, probability, none) = model.Type(document, tokens, token, work.Features, work.Reading);
            var isDemand = document.Tags[token].Upos == Upos.Verb && (entry?.Cameo is null || !ActReading.IsOuter(entry.Type)) && work.Obligation.Find(document, token, work.Sides, isSure: type != EventType.Request);
            var isWeak = !isDemand && none > (entry?.Cameo is null ? SureOfNoneUnknown : SureOfNone);
            if (isWeak && entry?.Cameo is null) continue;
            EventType? toldAs = null;
            if (isDemand) (type, probability) = (EventType.Request, Math.Max(probability, 0.5f));
            if (!isWeak && entry?.Cameo is not null && entry.Type != type && ActReading.IsOuter(type) && !ActReading.IsOuter(entry.Type))
            {
                toldAs = type;
            }
            else if (!isWeak && (entry?.Cameo is null || entry.Type != type))
            {
                entry = _triggers.Find(document, token, type, work.Tokens);
                if (entry is null)
                {
                    entry = model.EntryOf(document.Lemmas[token].ToLowerInvariant(), type);
                    work.Tokens.Clear();
                    work.Tokens.Add(token);
                }
            }
            work.Drafts.Add(ActDrafter.Draft(document, sentence, token, entry!, work.Tokens, work.Sides, new ActGuess(isWeak, toldAs, probability))); // Without a unit it was left or given one above.
            if (!isDemand) continue;
            work.Obligation.Apply(work.Drafts[^1]);
            work.Drafts[^1].SidesAreSettled = true;
        }
    }

    private void ChooseSides(Document document, int sentence, Workspace work)
    {
        Span<float> roles = stackalloc float[ActModel.Roles.Length];
        foreach (var draft in work.Drafts)
        {
            if (draft.Weak || draft.SidesAreSettled || OwnSides.AreComplete(draft)) continue;
            work.Chosen.Clear();
            work.Left.Clear();
            (int Mention, float Probability) actor = default, recipient = default;
            for (var mention = 0; mention < document.Mentions.Count; mention++)
            {
                if (document.Mentions[mention].Sentence != sentence || document.Actors[mention] is null) continue;
                work.SideFeatures.Fill(document, draft, mention, work.Sides, work.Features);
                model.Role(document, document.Sentences[sentence], draft, mention, work.Features, work.Reading, roles);
                var best = 0;
                for (var role = 1; role < roles.Length; role++) if (roles[role] > roles[best]) best = role;
                if (best > 0) work.Chosen.Add((mention, best, roles[best]));
                else work.Left.Add((mention, roles[1], roles[2], roles[3]));
                if (best > 0) continue;
                if (roles[1] > actor.Probability) actor = (mention, roles[1]);
                else if (roles[2] > recipient.Probability) recipient = (mention, roles[2]);
            }
            AddJoined(document, work);
            // An act has somebody who does it and mostly somebody to whom: for want of a likely one, the likeliest.
            if (!work.Chosen.Exists(c => c.Role != 2) && actor.Probability > LikelyEnough) work.Chosen.Add((actor.Mention, 1, actor.Probability));
            if (!work.Chosen.Exists(c => c.Role != 1) && recipient.Probability > LikelyEnough) work.Chosen.Add((recipient.Mention, 2, recipient.Probability));
            SideRules.Apply(document, draft, work.Sides, work.Chosen);
            if (draft.Entry.IsOwn) OwnSides.Complete(draft, work.Chosen);
            else Take(draft, work.Chosen);
        }
    }

    // "aid for Romania and Poland": what is joined to a side is one too, unless that is most unlikely.
    private static void AddJoined(Document document, Workspace work)
    {
        foreach (var (mention, asActor, asRecipient, asOneOfBoth) in work.Left)
        {
            var head = document.Mentions[mention].Head;
            if (document.Tree.Relation(head) != DepRel.Conj) continue;
            var to = document.Tree.Head(head);
            foreach (var (other, role, _) in work.Chosen)
            {
                var first = document.Mentions[other];
                if (to < first.FirstToken || to >= first.EndToken) continue;
                var probability = role switch { 1 => asActor, 2 => asRecipient, _ => asOneOfBoth };
                if (probability > LikelyIfJoined) work.Chosen.Add((mention, role, probability));
                break;
            }
        }
    }

    private static void Take(ActDraft draft, List<(int Mention, int Role, float Probability)> chosen)
    {
        if (chosen.Count == 0) return;
        int mutual = 0, directed = 0;
        foreach (var (_, role, _) in chosen) _ = role == 3 ? mutual++ : directed++;
        draft.Symmetric = mutual > 0 && mutual >= directed;
        draft.Actors.Clear();
        draft.Recipients.Clear();
        (draft.ActorsProbability, draft.RecipientsProbability) = (1, 1);
        foreach (var (mention, role, probability) in chosen)
        {
            if (role == 2 && !draft.Symmetric)
            {
                draft.Recipients.Add(mention);
                draft.RecipientsProbability = Math.Min(draft.RecipientsProbability, probability);
            }
            else
            {
                draft.Actors.Add(mention);
                draft.ActorsProbability = Math.Min(draft.ActorsProbability, probability);
            }
        }
        if (draft.Actors.Count == 0) draft.ActorsProbability = 0;
        if (draft.Recipients.Count == 0) draft.RecipientsProbability = 0;
    }

    // Weak drafts that are no content go; indices of content acts follow.
    private static void Add(Document document, List<ActDraft> drafts)
    {
        var kept = 0;
        foreach (var draft in drafts) draft.Index = draft.Weak && !draft.Embedded ? -1 : document.Acts.Count + kept++;
        foreach (var draft in drafts) if (draft.Index >= 0) document.Acts.Add(draft.ToAct(draft.Content < 0 ? -1 : drafts[draft.Content].Index));
    }

    private sealed class Workspace
    {
        public Workspace(LexiconSenses senses, Lexicon lexicon)
        {
            Obligation = new Obligation(lexicon);
            Words = new ActFeatures(senses);
            SideFeatures = new SideFeatures(Words);
        }

        public SideReader Sides { get; } = new();

        public Obligation Obligation { get; }

        public ActFeatures Words { get; }

        public SideFeatures SideFeatures { get; }

        public FeatureSet Features { get; } = new();

        public List<int> Tokens { get; } = [];

        public List<LexiconEntry?> Entries { get; } = [];

        public ActNet.Reading Reading { get; } = new();

        public List<ActDraft> Drafts { get; } = [];

        public List<(int Mention, int Role, float Probability)> Chosen { get; } = [];

        public List<(int Mention, float Actor, float Recipient, float Side)> Left { get; } = [];
    }
}
