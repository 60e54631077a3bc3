using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Events;

/// <summary>Writes the records: each act with its status, speaker, sides and circumstances, as the field's codes.</summary>
internal sealed class EventCoder(Ontology ontology, CameoComposition composition, ContextWords contexts, string version) : IAnnotator
{
    // An act of those whose country is not known must be likely.
    private const float SureEnough = 0.6f;

    private readonly ActReading _reading = new(composition);

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Lemmas | Layers.Arcs | Layers.Mentions | Layers.Actors | Layers.Places | Layers.Dates
        | Layers.Quantities | Layers.Acts | Layers.Statuses | Layers.Speakers;

    public Layers Provides => Layers.Records;

    public void Annotate(Document document)
    {
        var acts = document.Acts.Items;
        if (acts.IsEmpty)
        {
            document.Records.Seal();
            return;
        }
        var seen = new HashSet<(int, EventType)>();
        var home = ArticleHome.Of(document);
        for (var i = 0; i < acts.Length; i++)
        {
            if (acts[i].Embedded || IsCondition(document, acts[i]) || !HasSide(document, acts[i])) continue;
            var coded = _reading.Read(document, i);
            if (IsAmongFirms(coded)) continue;
            if (!seen.Add((acts[i].Trigger, coded.Type))) continue;
            document.Records.Add(Finish(document, i, coded, home));
        }
        document.Records.Seal();
    }

    // A sentence may stand twice in an article, as title and as first line: the ordinal keeps their ids apart.
    private static string Id(Document document, string words, TextSpan triggerInSentence)
    {
        var sentence = StableHash.Of(words);
        for (var ordinal = 0; ; ordinal++)
        {
            var id = StableHash.Of(document.Article.Id, sentence, $"{triggerInSentence.Start}+{triggerInSentence.Length}", $"{ordinal}");
            var isTaken = false;
            foreach (var earlier in document.Records.Unsealed) if (earlier.Id == id) isTaken = true;
            if (!isTaken) return id;
        }
    }

    // Deals, aid and meetings of private firms with one another are no politics.
    private static bool IsAmongFirms(CodedAct coded) =>
        coded.Type is EventType.Agree or EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid or EventType.Concede
        && coded.Actors.Length > 0 && coded.Actors.Concat(coded.Recipients).All(a => a.Sectors is ["BUS"] || a.Group == "MNC");

    // "If attacked, Iran would close the strait": what is supposed there is no act of its own.
    private static bool IsCondition(Document document, Act act)
    {
        for (var i = 0; i < document.Acts.Count; i++)
        {
            var (first, end) = document.Statuses[i].Condition;
            if (act.Trigger >= first && act.Trigger < end && (document.Acts[i].Trigger < first || document.Acts[i].Trigger >= end)) return true;
        }
        return false;
    }

    // An act between nobody of public life is no event of this field; violence is coded all the same when its place is known.
    private static bool HasSide(Document document, Act act)
    {
        foreach (var side in act.Actors) if (IsPolitical(document.Actors[side])) return true;
        foreach (var side in act.Recipients) if (IsPolitical(document.Actors[side])) return true;
        if (act.TypeProbability > SureEnough && (act.Actors.Any(a => IsPublic(document.Actors[a])) || act.Recipients.Any(a => IsPublic(document.Actors[a])))) return true;
        if (new Circumstances(document, act).PlaceInSentence?.Country is null) return false;
        if (act.Type == EventType.Assault) return true;
        foreach (var side in act.Actors) if (SideCompletion.IsAtHome(document.Actors[side])) return true;
        return false;
    }

    // "The army", "rebels", "the minister", of whatever country: those who hold or fight for power.
    private static bool IsPublic(Actor? actor) => actor is { Sectors: ["GOV" or "MIL" or "REB" or "PTY" or "LEG" or "JUD" or "OPP" or "SPY" or "PRM" or "COP" or "UAF", ..] };

    private static bool IsPolitical(Actor? actor) => actor is not null && (actor.Country is not null || actor.Group is not null || actor.EntityId is not null);

    private static string? OnlyCountry(Document document, int sentence)
    {
        string? only = null;
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            if (document.Mentions[i].Sentence != sentence || document.Actors[i]?.Country is not { } country) continue;
            if (only is not null && only != country) return null;
            only = country;
        }
        return only;
    }

    private EventRecord Finish(Document document, int index, CodedAct coded, string? home)
    {
        var act = document.Acts[index];
        var article = document.Article;
        var sentence = document.Sentences[act.Sentence];
        var words = sentence.Span.In(document.Text).ToString();
        var trigger = document.SpanOf(act.TriggerTokens[0], act.TriggerTokens[^1] + 1);
        var status = document.Statuses[index];
        var circumstances = new Circumstances(document, act);
        coded = SideCompletion.Complete(coded, circumstances.PlaceInSentence, home, OnlyCountry(document, act.Sentence));
        var record = new EventRecord
        {
            Id = Id(document, words, new TextSpan(trigger.Start - sentence.Span.Start, trigger.Length)),
            ArticleId = article.Id,
            Url = article.Url,
            Outlet = article.Outlet,
            Published = article.Published,
            SentenceIndex = act.Sentence,
            Sentence = words,
            Type = coded.Type,
            Mode = coded.Mode,
            Contexts = contexts.Of(document, sentence, coded.Type, coded.Mode),
            Cameo = coded.Cameo,
            Quad = ontology.Quad(coded.Type),
            Goldstein = ontology.Goldstein(coded.Type, coded.Cameo),
            PloverScore = ontology.Score(coded.Type, coded.Mode),
            Status = coded.Status,
            Polarity = coded.Polarity,
            Symmetric = coded.Symmetric,
            Actors = coded.Actors,
            Recipients = coded.Recipients,
            Act = coded.Content,
            Condition = status.Condition.End > 0 ? Words(document, document.SpanOf(status.Condition.First, status.Condition.End)) : null,
            Deadline = circumstances.Deadline,
            Speaker = document.Speakers[index],
            Date = circumstances.Date,
            Place = circumstances.Place,
            Quantities = circumstances.Quantities,
            Trigger = Words(document, trigger),
            Cues = [.. status.Cues.Select(t => Words(document, document.Tokens[t].Span))],
            Rule = act.Rule,
            Version = version,
        };
        // How sure the coder is, is no coded field: it stands outside the hash.
        var confidence = new RecordConfidence(Rounded(act.TypeProbability), Rounded(act.ActorsProbability), Rounded(act.RecipientsProbability), null, null, null);
        return record with { Confidence = confidence, ContentHash = StableHash.Of(RecordJson.Write(record with { Version = null })) };
    }

    private static double? Rounded(float probability) => probability > 0 ? Math.Round((double)probability, 2) : null;

    private static Evidence Words(Document document, TextSpan span) => new(span.In(document.Text).ToString(), span);
}
