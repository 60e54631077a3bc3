using System.Collections.Immutable;
using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>
/// Gives mentions that refer back the actor of what they refer to: names in one pass, then roles, then pronouns, each in the order of the text, so that what
/// is resolved early serves what comes later. What is not clear stays as it was.
/// </summary>
internal sealed class References(ActorTables tables)
{
    private readonly NameReference _names = new(tables);
    private readonly RoleReference _roles = new(tables);
    private readonly HomeCountry _home = new(tables);
    private readonly Description _descriptions = new(tables);
    private readonly PronounFit _fit = new(tables);
    private readonly SubjectPronoun _subjects = new(new PronounFit(tables));

    /// <summary>Completes the actors of a document.</summary>
    public void Resolve(Document document, Span<Actor?> actors)
    {
        var mentions = document.Mentions.Items;
        var home = new Lazily();
        for (var i = 0; i < mentions.Length; i++)
            if (mentions[i] is { Role: > 0, Affiliation: 0, Name: 0 } && IsOpen(actors[i]) && actors[i] is { Sectors: ["COP" or "LEG" or "JUD" or "OPP" or "REB" or "CVL" or "LAB" or "GOV" or "MIL", ..] } settled && IsOfTheState(mentions[i]) && StateWhere(document, actors, i) is { } where)
                actors[i] = AtHome(settled, where, null) with { Certainty = ActorCertainty.Described };
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Kind is MentionKind.Name or MentionKind.Role) OfName(document, mentions[i], actors, i);
            if (mentions[i] is { Kind: MentionKind.Role, Affiliation: 0, Name: 0 } && Together.Number(document, mentions[i]) is not 0 and var number)
            {
                if (Together.Antecedents(document, actors, i, number) is { IsEmpty: false } several) actors[i] = Several(document, actors, i, several);
                else if (IsOpen(actors[i]) && mentions[i].Role > 0) OfRole(document, mentions[i], actors, i, ref home);
            }
            else if (mentions[i] is { Role: > 0, Affiliation: 0, Name: 0 } && IsOpen(actors[i]))
            {
                OfRole(document, mentions[i], actors, i, ref home);
            }
            else if (mentions[i] is { Kind: MentionKind.Role, Role: 0 } && _descriptions.Antecedent(document, actors, i) is >= 0 and var described)
            {
                var whole = Meant(document, mentions[i], actors[described]!);
                // "The East African nation" after "the Kenyan army": Kenya, not its army.
                actors[i] = _descriptions.BodyOf(mentions[described]) is { } body ? whole with { Name = body.Name, EntityId = body.Id, Sectors = [.. body.Sectors], Office = null, Code = ActorCode.Of(whole.Country, whole.Group, [.. body.Sectors]) } : whole;
            }
        }
        OfTheSentence(document, actors);
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Kind != MentionKind.Pronoun) continue;
            var antecedent = PronounReader.Antecedent(document, actors, i, _fit);
            if (antecedent < 0) antecedent = _subjects.Antecedent(document, actors, i);
            if (antecedent >= 0 && actors[antecedent] is { } meant) actors[i] = IsPlural(document, mentions[i]) && Together.Joined(document, actors, antecedent) is { Length: > 1 } joined ? Several(document, actors, i, joined) : Meant(document, mentions[i], meant);
        }
        for (var i = 0; i < mentions.Length; i++)
            if (mentions[i].Kind == MentionKind.Pronoun && FirstPerson.Is(document.Word(mentions[i].Head)) && FirstPerson.Antecedent(document, actors, i) is >= 0 and var speaker && actors[speaker] is { } voice) actors[i] = Meant(document, mentions[i], voice);
        for (var i = 1; i < mentions.Length; i++) if (mentions[i] is { Role: > 0, Affiliation: 0, Name: 0 } && actors[i] is { } owned && IsOpen(owned)) OfOwner(document, actors, i, owned);
    }

    // "our troops", "their army", "his government": whose they are says the pronoun before. The forces of a group are the group.
    private static void OfOwner(Document document, Span<Actor?> actors, int i, Actor owned)
    {
        var mentions = document.Mentions.Items;
        if (mentions[i - 1] is not { Kind: MentionKind.Pronoun } owner || actors[i - 1] is not { } whose || document.Tree.Relation(owner.Head) != DepRel.NmodPoss || document.Tree.Head(owner.Head) != mentions[i].Head) return;
        if (!whose.Members.IsEmpty) actors[i] = AtHome(owned, whose.Country, whose.Group) with { Members = [.. whose.Members.Select(m => AtHome(owned, m.Country, m.Group))] };
        else actors[i] = whose.Sectors is ["REB" or "UAF", ..] && owned.Sectors is ["MIL", ..] ? Meant(document, mentions[i], whose) : AtHome(owned, whose.Country, whose.Group);
    }

    // Police, journalists, protesters of a sentence that speaks of one country, or puts what happens into one, are of that country.
    private void OfTheSentence(Document document, Span<Actor?> actors)
    {
        var mentions = document.Mentions.Items;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i] is not { Role: > 0, Affiliation: 0, Name: 0 } || actors[i] is not { Country: null, Group: null, EntityId: null, Sectors: [var sector, ..] } open) continue;
            if (CountryOfTheFirst(document, actors, i) is { } shared)
            {
                actors[i] = AtHome(open, shared, null) with { Certainty = ActorCertainty.Described };
                continue;
            }
            if (sector is "UAF" or "REF" or "UNK" or "GOV" or "ELI" or "BUS" || RoleReference.IsFromElsewhere(tables.Roles[tables.RoleNames.Readings(mentions[i].Role)[0].Target])) continue;
            if (CountryOfTheSentence(document, actors, i) is { } country) actors[i] = AtHome(open, country, null) with { Certainty = ActorCertainty.Described };
        }
    }

    private static string? CountryOfTheSentence(Document document, ReadOnlySpan<Actor?> actors, int of)
    {
        var mentions = document.Mentions.Items;
        var sentence = mentions[of].Sentence;
        string? only = null, where = null;
        bool isOne = true, isOnePlace = true;
        var first = of;
        while (first > 0 && mentions[first - 1].Sentence == sentence) first--;
        for (var i = first; i < mentions.Length && mentions[i].Sentence == sentence; i++)
        {
            if (actors[i] is not { Country: { } country, Certainty: not (ActorCertainty.Described or ActorCertainty.Coreferent) }) continue;
            isOne &= only is null || only == country;
            only = country;
            if (!HomeCountry.IsWhere(document, mentions[i])) continue;
            if (document.Tree.Head(mentions[i].Head) != document.Tree.Head(mentions[of].Head)) continue;
            isOnePlace &= where is null || where == country;
            where = country;
        }
        return isOne ? only : isOnePlace ? where : null;
    }

    // "Lebanon's president, prime minister and parliament speaker": whose the first is the others are.
    private static string? CountryOfTheFirst(Document document, ReadOnlySpan<Actor?> actors, int of)
    {
        var mentions = document.Mentions.Items;
        if (document.Tree.Relation(mentions[of].Head) != DepRel.Conj || document.Tree.Child(mentions[of].Head, DepRel.NmodPoss) >= 0) return null;
        var to = document.Tree.Head(mentions[of].Head);
        for (var i = of - 1; i >= 0 && mentions[i].Sentence == mentions[of].Sentence; i--)
            if (to >= mentions[i].FirstToken && to < mentions[i].EndToken) return mentions[i] is { Affiliation: > 0, Name: 0 } ? actors[i]?.Country : null;
        return null;
    }

    private static bool IsPlural(Document document, Mention pronoun) => PronounFit.Of(document.Word(pronoun.Head)) == PronounFit.Whom.They;

    // "the two leaders" of two states are leaders of each.
    private static Actor Several(Document document, ReadOnlySpan<Actor?> actors, int i, ImmutableArray<int> several)
    {
        var members = ImmutableArray.CreateBuilder<Actor>();
        foreach (var mention in several)
        {
            foreach (var one in actors[mention]!.Each()) // Only mentions that stand for somebody are joined.
                members.Add(actors[i] is { } described && one.EntityId?.StartsWith("state:", StringComparison.Ordinal) == true ? AtHome(described, one.Country, one.Group) : Meant(document, document.Mentions[i], one));
        }
        return Meant(document, document.Mentions[i], members[0]) with { Members = members.ToImmutable() };
    }

    private static bool IsOpen(Actor? actor) => actor is null or { Country: null, Group: null, EntityId: null };

    private void OfName(Document document, Mention mention, Span<Actor?> actors, int i)
    {
        if (_names.Antecedent(document, actors, i) is >= 0 and var earlier && actors[earlier] is { } meant && (IsOpen(actors[i]) || (mention.Name > 0 && actors[i]?.Country != meant.Country)))
        {
            // "General Tombalo" after the army general: the same; "Foreign Minister Mbeyo" after "the Zambian politician": the new role with the old country.
            actors[i] = mention.Role == 0 || actors[i] is not { } described || IsShort(mention) ? Meant(document, mention, meant) : AtHome(described, meant.Country, meant.Group);
            return;
        }
        if (_names.Apposed(document, actors, i) is not (>= 0 and var other) || actors[other] is not { } beside) return;
        if (IsOpen(actors[i]) && mention.Name == 0)
        {
            // "Mugabe's information minister, Jonathan Moyo": the tables know the man, the text his office.
            actors[i] = mention.Role > 0 && beside.Office is null && actors[i] is { } described
                ? AtHome(described, beside.Country, beside.Group) with { Name = beside.Name, EntityId = beside.EntityId }
                : Meant(document, mention, beside);
        }
        else if (mention is { Name: > 0, Role: 0 } && document.Mentions[other].Role > 0 && actors[i] is { Office: null, EntityId: { } id } person && id.StartsWith("person:", StringComparison.Ordinal) && (beside.Country == person.Country || beside.Group is not null))
            actors[i] = person with { Country = beside.Country, Group = beside.Group, Sectors = beside.Sectors, Office = beside.Office, Code = ActorCode.Of(beside.Country, beside.Group, beside.Sectors) };
    }

    private bool IsShort(Mention mention) => !tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target].Phrase.Contains(' ', StringComparison.Ordinal);

    private void OfRole(Document document, Mention mention, Span<Actor?> actors, int i, ref Lazily home)
    {
        var isNamed = mention.Role > 0 && NameWords.Start(document, mention, tables) < mention.EndToken;
        var (earlier, isWhole) = isNamed ? (-1, false) : _roles.Antecedent(document, actors, i);
        if (earlier >= 0 && actors[earlier] is { } meant)
        {
            actors[i] = isWhole || actors[i] is not { } described ? Meant(document, mention, meant) : AtHome(described, meant.Country, meant.Group);
            return;
        }
        if (actors[i] is not { } open || !_home.MayTake(document, mention) || !RoleReference.IsFree(document, mention, definiteOnly: false)) return;
        if (!home.IsKnown) home = new Lazily(true, _home.Of(document, actors));
        if (home.Found.Country is not { } country || (home.Found.OnlyIn == mention.Sentence && !_home.IsOfThePlace(mention)) || NamesAnother(document, mention.Sentence, actors, i, country)) return;
        actors[i] = AtHome(open, country, null);
    }

    // Soldiers and officials in a country may be of another; its government, army, authorities are not.
    private bool IsOfTheState(Mention mention)
    {
        var role = tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target];
        return role.Sectors[0] is not ("GOV" or "MIL") || role.Phrase is "government" or "regime" or "authorities" or "army" or "military" or "cabinet" or "junta" or "administration";
    }

    // "a rebel movement in Chad", "a court in Tunisia": the state right after the role.
    private static string? StateWhere(Document document, ReadOnlySpan<Actor?> actors, int i)
    {
        var mentions = document.Mentions.Items;
        var end = mentions[i].EndToken;
        if (i + 1 >= mentions.Length || mentions[i + 1].FirstToken != end + 1 || mentions[i + 1].Sentence != mentions[i].Sentence || document.Word(end) is not "in") return null;
        if (actors[i + 1] is not { EntityId: { } id, Country: { } country } || !id.StartsWith("state:", StringComparison.Ordinal)) return null;
        // "the government in Cairo": the seat names the state, whatever the parser joins it to.
        if (actors[i + 1]!.Certainty == ActorCertainty.Metonym) return actors[i]!.Sectors is ["GOV", ..] ? country : null;
        return actors[i + 1]!.Certainty == ActorCertainty.Named && document.Tree.Head(mentions[i + 1].Head) == mentions[i].Head ? country : null;
    }

    // The sentence speaks of another country: whose police these are is for the place of the act to say.
    private static bool NamesAnother(Document document, int sentence, ReadOnlySpan<Actor?> actors, int from, string country)
    {
        var mentions = document.Mentions.Items;
        for (var i = from; i >= 0 && mentions[i].Sentence == sentence; i--) if (actors[i]?.Country is { } other && other != country) return true;
        for (var i = from; i < mentions.Length && mentions[i].Sentence == sentence; i++) if (actors[i]?.Country is { } other && other != country) return true;
        return false;
    }

    private static Actor AtHome(Actor actor, string? country, string? group) =>
        actor with { Country = country, Group = group, Code = ActorCode.Of(country, group, actor.Sectors), Certainty = ActorCertainty.Coreferent };

    private static Actor Meant(Document document, Mention mention, Actor meant)
    {
        var span = document.SpanOf(mention.FirstToken, mention.EndToken);
        return meant with { Text = span.In(document.Text).ToString(), Span = span, Certainty = ActorCertainty.Coreferent };
    }

    // The country of the article, found when the first role asks for it.
    private readonly record struct Lazily(bool IsKnown, (string? Country, int OnlyIn) Found);
}
