using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Evaluation;

/// <summary>
/// Judges whether what refers back means the same actor as what it refers to. Judged is every mention of a gold chain after its first that is more than a modifier; of a chain with
/// members ("the two leaders") every one after its members, unless it lists them. It is right when the actor found for it is the one found for an earlier mention of its chain, or
/// all of those found for the members; wrong when a pronoun has, or a coreferent mention has, another; else missed.
/// </summary>
internal sealed class CoreferenceScore
{
    private readonly GoldCase _gold;
    private readonly Dictionary<int, GoldChain> _chains;
    private readonly Dictionary<TextSpan, Actor?> _actors = [];
    private readonly IReadOnlyList<FoundMention> _found;

    private CoreferenceScore(GoldCase gold, IReadOnlyList<FoundMention> found)
    {
        (_gold, _found) = (gold, found);
        _chains = (gold.Chains ?? []).ToDictionary(c => c.Id);
    }

    /// <summary>The judgement of one article.</summary>
    /// <param name="gold">The article with its chains.</param>
    /// <param name="found">What the pipeline found.</param>
    /// <param name="knownOnly">Whether only chains count whose first mention (of each member) was found to be some actor.</param>
    /// <param name="classOf">The class a mention is counted under, given its kind; null for the kind itself.</param>
    public static Judgement Judge(GoldCase gold, IReadOnlyList<FoundMention> found, bool knownOnly, string? classOf = null) => new CoreferenceScore(gold, found).Judge(knownOnly, classOf);

    private Judgement Judge(bool knownOnly, string? classOf)
    {
        var (expected, predicted) = (new List<ClassKey>(), new List<ClassKey>());
        foreach (var chain in _chains.Values.Where(c => !knownOnly || Leaves(c).All(IsKnown)))
        {
            for (var i = 0; i < chain.Mentions.Length; i++)
            {
                var mention = chain.Mentions[i];
                var together = Together(chain, mention);
                if (mention.IsModifier || (together is null ? i == 0 : AntecedentKind.IsList(mention.Words))) continue;
                var kind = AntecedentKind.Of(mention, together is not null);
                var key = new ClassKey(classOf ?? kind, $"{chain.Id}@{mention.Span.Start}+{mention.Span.Length}");
                expected.Add(key);
                if (ActorOf(mention) is not { } actor || !SaysWho(actor)) continue;
                var isRight = together is not null ? AreAll(actor, together) : chain.Mentions.Take(i).Any(earlier => ActorOf(earlier) is { } before && AreSame(actor, before));
                if (isRight) predicted.Add(key);
                else if (actor.Certainty == ActorCertainty.Coreferent || AntecedentKind.IsPronoun(mention.Words)) predicted.Add(key with { Detail = key.Detail + " is another" });
            }
        }
        return new Judgement(_gold.Id, expected, predicted);
    }

    // The earlier mentions of each member; null when the chain has no members or one of them was not mentioned yet.
    private List<List<GoldMention>>? Together(GoldChain chain, GoldMention mention)
    {
        if (chain.Members.IsEmpty) return null;
        var earlier = Leaves(chain).Select(leaf => leaf.Mentions.Where(m => m.Span.Start < mention.Span.Start).ToList()).ToList();
        return earlier.TrueForAll(mentions => mentions.Count > 0) ? earlier : null;
    }

    private IEnumerable<GoldChain> Leaves(GoldChain chain) => chain.Members.IsEmpty ? [chain] : chain.Members.SelectMany(m => Leaves(_chains[m]));

    private bool IsKnown(GoldChain chain) => ActorOf(chain.Mentions[0]) is { } actor && SaysWho(actor);

    private bool AreAll(Actor actor, List<List<GoldMention>> members)
    {
        var named = members.Select(mentions => mentions.Select(ActorOf).OfType<Actor>().ToList()).ToList();
        return actor.Each().All(one => named.Exists(actors => actors.Exists(a => AreSame(one, a)))) && named.TrueForAll(actors => actors.Exists(a => actor.Each().Any(one => AreSame(one, a))));
    }

    private Actor? ActorOf(GoldMention mention)
    {
        if (_actors.TryGetValue(mention.Span, out var known)) return known;
        var at = mention.Span.Start + AntecedentKind.HeadEnd(mention.Words) - 1;
        var matches = _found.Where(f => f.Span.Contains(new TextSpan(at, 1)) && mention.Span.Contains(f.Head));
        var best = matches.OrderByDescending(f => Math.Min(f.Span.End, mention.Span.End) - Math.Max(f.Span.Start, mention.Span.Start)).ThenBy(f => f.Span.Length).FirstOrDefault();
        return _actors[mention.Span] = best.Actor;
    }

    private static bool SaysWho(Actor actor) => actor.EntityId is not null || actor.Country is not null || actor.Group is not null || actor.Code != ActorCode.Unknown;

    // One by one: each of the one is among the other, and the other way round.
    private static bool AreSame(Actor one, Actor other) => one.Each().All(a => other.Each().Any(b => IsSame(a, b))) && other.Each().All(b => one.Each().Any(a => IsSame(a, b)));

    private static bool IsSame(Actor one, Actor other) =>
        one.EntityId is { } id && other.EntityId is { } second ? id == second : SaysWho(one) && SaysWho(other) && (one.Country, one.Group, one.Code) == (other.Country, other.Group, other.Code);
}
