using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>
/// Finds whom a noun with "the" means that is no role: "the kingdom", "the former Soviet republic", "the bloc", "the group". The subject of the sentence before
/// goes first; of others that fit within two sentences there must be only one.
/// </summary>
internal sealed class Description(ActorTables tables)
{
    private const int FarthestSentence = 6;

    private const int SentencesOfRivals = 2;

    /// <summary>The words between the article and the noun of a mention; empty when there are none.</summary>
    public static ReadOnlySpan<char> Before(Document document, Mention mention)
    {
        var first = mention.FirstToken;
        while (first > 0 && document.Word(first - 1) is not ("the" or "The" or "this" or "This" or "THE") && mention.FirstToken - first < 4) first--;
        return first == mention.FirstToken ? default : document.SpanOf(first, mention.FirstToken).In(document.Text);
    }

    /// <summary>The earlier mention; −1 when none fits or more than one.</summary>
    public int Antecedent(Document document, ReadOnlySpan<Actor?> actors, int index)
    {
        var mentions = document.Mentions.Items;
        var mention = mentions[index];
        var noun = document.Word(mention.Head);
        var before = Before(document, mention);
        var found = -1;
        for (var i = index - 1; i >= 0 && mention.Sentence - mentions[i].Sentence <= FarthestSentence; i--)
        {
            if (mentions[i].Sentence == mention.Sentence || mentions[i].Kind == MentionKind.Pronoun || Whole(mentions[i], actors[i]) is not { } id || !tables.Descriptions.Fits(noun, before, id, actors[i]!.Country)) continue;
            if (found < 0)
            {
                found = i;
            }
            else if (mentions[found].Sentence - mentions[i].Sentence > SentencesOfRivals)
            {
                break;
            }
            else if (actors[found]!.Country != actors[i]!.Country || actors[found]!.Group != actors[i]!.Group)
            {
                if (IsSubject(document, mentions[found]) == IsSubject(document, mentions[i])) return -1;
                if (IsSubject(document, mentions[i])) found = i;
            }
        }
        return found;
    }

    // The state or body itself that is named; its capital, for the state.
    private string? Whole(Mention mention, Actor? actor) =>
        actor is null ? null
        : mention.Role == 0 && mention.Kind != MentionKind.Demonym ? actor.EntityId ?? (actor.Office is { } described && tables.Descriptions.IsNoun(described.AsSpan(described.LastIndexOf(' ') + 1)) ? "group:" : null)
        : IsBody(mention, actor) ? "group:" : mention is { Affiliation: > 0, Name: 0 } ? BodyOf(mention)?.Id : null;

    /// <summary>The state or body itself whose role or ministry a mention names; null for other mentions.</summary>
    public Entity? BodyOf(Mention mention)
    {
        if (mention is not { Role: > 0, Affiliation: > 0, Name: 0 }) return null;
        foreach (var reading in tables.Names.Readings(mention.Affiliation)) if (tables.Entities[reading.Target].Kind != EntityKind.Person) return tables.Entities[reading.Target];
        return null;
    }

    // "a rebel group", "a militia", of no name.
    private bool IsBody(Mention mention, Actor actor)
    {
        if (mention is not { Role: > 0, Name: 0 } || actor.Sectors is not ["REB" or "UAF" or "OPP" or "PTY" or "PRM", ..]) return false;
        var phrase = tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target].Phrase;
        return phrase.EndsWith("group", StringComparison.Ordinal) || phrase.EndsWith("movement", StringComparison.Ordinal) || phrase.EndsWith("militia", StringComparison.Ordinal) || phrase.EndsWith("front", StringComparison.Ordinal);
    }

    private static bool IsSubject(Document document, Mention mention)
    {
        var relation = document.Tree.Relation(mention.Head);
        if (relation == DepRel.NmodPoss && document.Tree.Head(mention.Head) is >= 0 and var owned) relation = document.Tree.Relation(owned);
        return relation is DepRel.Nsubj or DepRel.NsubjPass;
    }
}
