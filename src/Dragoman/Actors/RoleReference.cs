using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>
/// Finds whom a role without a country refers back to: "the minister", "the rebels". Of two earlier ones that fit and stand close together
/// neither is taken.
/// </summary>
internal sealed class RoleReference(ActorTables tables)
{
    // Two that fit within so many sentences are rivals.
    private const int SentencesOfRivals = 2;

    // A description refers back no farther than this.
    private const int FarthestSentence = 12;

    private const int FarthestBack = 120;

    // Said of those of other states, or of several.
    private static readonly string[] Elsewhere =
    [
        "foreign t", "foreign f", "western", "peace", "multinational", "coalition", "allied", "occup", "invasion", "expedition", "stabili", "diplomat", "embass", "consul", "envoy", "ambassador", "mediator", "negotiator", "delegat",
        "leaders", "presidents", "ministers", "foreign ministers", "prime ministers", "heads of",
    ];

    // A vice president is no president, a prime minister is not called "the minister".
    private static readonly string[] Others = ["vice", "deputy", "prime", "former", "shadow", "co", "assistant", "first", "attorney", "secretary", "governor", "consul", "director", "inspector", "auditor", "solicitor", "prosecutor", "advocate", "senate", "party", "bank"];

    /// <summary>Whether nothing beside the role says whose it is: no "foreign", "his", "of the company", "two".</summary>
    public static bool IsFree(Document document, Mention mention, bool definiteOnly)
    {
        var isDefinite = false;
        var isIndefinite = false;
        foreach (var child in document.Tree.Children(mention.Head))
        {
            if (child >= mention.FirstToken && child < mention.EndToken) continue;
            switch (document.Tree.Relation(child))
            {
                case DepRel.NmodPoss or DepRel.Nmod or DepRel.Nummod or DepRel.Compound or DepRel.Flat or DepRel.Amod or DepRel.NmodDesc:
                    return false;
                case DepRel.Det or DepRel.DetPredet when document.Word(child) is "the" or "The" or "this" or "This" or "these" or "These" or "that" or "That":
                    isDefinite = true;
                    break;
                case DepRel.Det or DepRel.DetPredet:
                    isIndefinite = true;
                    break;
            }
        }
        // What the role depends on as an adjective or a member of a compound is another thing: "government buildings".
        if (IsModifier(document, mention)) return false;
        return !isIndefinite && (isDefinite || !definiteOnly);
    }

    private static bool IsModifier(Document document, Mention mention)
    {
        if (document.Tree.Relation(mention.Head) is not (DepRel.Compound or DepRel.Amod or DepRel.Nummod)) return false;
        // "Police fired tear gas" is often read as one noun phrase; a verb between shows the mistake.
        for (var token = mention.EndToken; token < document.Tree.Head(mention.Head); token++) if (document.Tags[token].Upos is Upos.Verb) return false;
        return true;
    }

    /// <summary>The earlier mention a role refers back to, and whether all of it is meant or only its country; (−1, false) when there is none or more than one.</summary>
    public (int Mention, bool Whole) Antecedent(Document document, ReadOnlySpan<Actor?> actors, int index)
    {
        var mentions = document.Mentions.Items;
        var mention = mentions[index];
        var role = tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target];
        if (!IsFree(document, mention, definiteOnly: !role.Collective)) return (-1, false);
        var (exact, near) = (-1, -1);
        var (exactClear, nearClear) = (true, true);
        for (var i = index - 1; i >= Math.Max(0, index - FarthestBack); i--)
        {
            if (mention.Sentence - mentions[i].Sentence > FarthestSentence) break;
            if (mentions[i].Sentence == mention.Sentence || actors[i] is not { } actor || actor is { Country: null, Group: null, EntityId: null } || mentions[i].Kind == MentionKind.Pronoun) continue;
            if (IsWhole(role, mentions[i], actor)) Take(mentions, actors, i, ref exact, ref exactClear);
            else if (role.Collective && IsKin(role, mentions[i], actor)) Take(mentions, actors, i, ref near, ref nearClear);
        }
        if (exact >= 0) return exactClear ? (exact, true) : (-1, false);
        return near >= 0 && nearClear ? (near, false) : (-1, false);
    }

    private static void Take(ReadOnlySpan<Mention> mentions, ReadOnlySpan<Actor?> actors, int i, ref int found, ref bool clear)
    {
        if (found < 0) found = i;
        else if (mentions[found].Sentence - mentions[i].Sentence <= SentencesOfRivals && !IsSame(actors[found], actors[i])) clear = false;
    }

    private static bool IsSame(Actor? left, Actor? right) =>
        left is not null && right is not null && (left.EntityId is not null && right.EntityId is not null ? left.EntityId == right.EntityId : left.Country == right.Country && left.Group == right.Group);

    // "the minister" of a trade minister, "the foreign minister" of a person who is that.
    private bool IsWhole(Role role, Mention mention, Actor actor)
    {
        if (actor.Sectors.Contains("ELI", StringComparer.Ordinal)) return false;
        if (mention.Role > 0)
        {
            var other = tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target];
            if (other.Collective != role.Collective) return false;
            return Fits(role.Phrase, other.Phrase) || (actor.Office is { } held && !role.Collective && Fits(role.Phrase, held));
        }
        if (role.Collective) return role.Sectors[0] is "REB" or "UAF" && IsGroup(actor) && actor.Sectors.Contains(role.Sectors[0], StringComparer.Ordinal);
        return mention.Kind == MentionKind.Name && actor.Office is { } office && Fits(role.Phrase, office);
    }

    // The same kind of institution: soldiers of an army, a ministry of a government.
    private bool IsKin(Role role, Mention mention, Actor actor) =>
        mention.Role > 0 && role.Sectors[0] is "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "REB" or "UAF" or "OPP" && !IsFromElsewhere(role) && actor.Country is not null && actor.Sectors is [var sector, ..] && sector == role.Sectors[0]
        && tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target].Collective;

    /// <summary>Whether the words are said of those of other states, or of several.</summary>
    public static bool IsFromElsewhere(Role role)
    {
        foreach (var word in Elsewhere) if (role.Phrase.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsGroup(Actor actor) =>
        actor.EntityId is { } id && (id.StartsWith("group:", StringComparison.Ordinal) || id.StartsWith("force:", StringComparison.Ordinal));

    // Words that news puts for another when it speaks of somebody again.
    private static readonly (string Word, string[] For)[] Synonyms =
    [
        ("monarch", ["king", "queen", "emperor", "sultan", "emir", "shah"]),
        ("ruler", ["king", "sultan", "emir", "shah", "dictator", "supreme leader"]),
        ("leader", ["president", "prime minister", "premier", "chancellor", "king", "emir", "sultan", "supreme leader", "general secretary", "head of state"]),
        ("head of state", ["president", "king", "emir", "queen"]),
        ("premier", ["prime minister"]),
        ("prime minister", ["premier"]),
        ("envoy", ["ambassador", "special envoy", "special representative", "emissary", "mediator", "deputy ambassador"]),
        ("emissary", ["envoy", "special envoy", "ambassador"]),
        ("mediator", ["envoy", "special envoy", "peace envoy"]),
        ("diplomat", ["ambassador", "envoy", "consul", "foreign minister", "special envoy", "top diplomat"]),
        ("ambassador", ["envoy"]),
        ("politician", ["opposition leader", "prime minister", "president", "lawmaker", "minister", "senator"]),
        ("lawmaker", ["senator", "congressman", "deputy", "member of parliament", "MP"]),
        ("general", ["army chief", "chief of staff", "commander"]),
        ("commander", ["general", "army chief", "rebel commander"]),
    ];

    private static bool Fits(ReadOnlySpan<char> wanted, ReadOnlySpan<char> description)
    {
        if (FitsItself(wanted, description)) return true;
        foreach (var (word, others) in Synonyms)
        {
            if (!wanted.Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var other in others) if (FitsItself(other, description)) return true;
        }
        return false;
    }

    private static bool FitsItself(ReadOnlySpan<char> wanted, ReadOnlySpan<char> description)
    {
        if (description.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return true;
        if (description.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)) return description[wanted.Length..].StartsWith(" of ", StringComparison.OrdinalIgnoreCase) || description[wanted.Length..].StartsWith(" for ", StringComparison.OrdinalIgnoreCase);
        if (description.Length > wanted.Length && description.EndsWith(wanted, StringComparison.OrdinalIgnoreCase))
        {
            var before = description[..^wanted.Length];
            if (before[^1] != ' ') return false;
            before = before.TrimEnd();
            before = before[(before.LastIndexOf(' ') + 1)..];
            foreach (var other in Others) if (before.Equals(other, StringComparison.OrdinalIgnoreCase)) return false;
            return true;
        }
        // "the defence minister" of a Minister of Defence.
        const string Minister = " minister";
        if (!wanted.EndsWith(Minister, StringComparison.OrdinalIgnoreCase) || !description.StartsWith("Minister", StringComparison.OrdinalIgnoreCase)) return false;
        var subject = description["Minister".Length..];
        subject = subject.StartsWith(" of ", StringComparison.OrdinalIgnoreCase) ? subject[4..] : subject.StartsWith(" for ", StringComparison.OrdinalIgnoreCase) ? subject[5..] : default;
        return !subject.IsEmpty && subject.StartsWith(wanted[..^Minister.Length], StringComparison.OrdinalIgnoreCase);
    }
}
