using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>
/// The country an article is about: the one that most of its mentions are of, those of dateline, headline and first sentences counted twice, where something happens or whose
/// own institutions act. A state that only acts or is acted on is no such sign: the United States condemn coups everywhere.
/// </summary>
internal sealed class HomeCountry(ActorTables tables)
{
    private const int SentencesThatTell = 3;

    // What every state has one of, and a report at home names without its country.
    private static readonly HashSet<string> Institutions = new(StringComparer.OrdinalIgnoreCase)
    {
        "government", "cabinet", "federal government", "interim government", "transitional government", "coalition government", "caretaker government", "authorities", "local authorities", "health authorities",
        "election commission", "electoral commission", "election authorities", "central bank", "interior ministry", "defence ministry", "defense ministry", "health ministry", "finance ministry", "justice ministry",
        "education ministry", "foreign ministry", "government spokesman", "government spokeswoman", "army", "military", "armed forces", "security forces", "government forces", "government troops", "army spokesman",
        "military spokesman", "police", "riot police", "police officers", "police spokesman", "police spokeswoman", "police chief", "army chief", "parliament", "national assembly", "legislature", "lawmakers",
        "opposition", "opposition parties", "opposition party", "opposition leader", "opposition leaders", "opposition lawmakers", "ruling party", "protesters", "protestors", "demonstrators", "voters",
        "supreme court", "constitutional court", "prosecutors", "rebels", "insurgents",
    };

    private static readonly string[] MinistersAtHome = ["interior", "home", "energy", "justice", "health", "education", "agriculture", "transport", "information", "labour", "labor", "environment", "housing", "culture"];

    private readonly bool[] _isInstitution = [.. tables.Roles.Select(r => Institutions.Contains(r.Phrase))];

    /// <summary>Whether a role word without a country may take that of the article: one of its institutions, or a minister called by name.</summary>
    public bool MayTake(Document document, Mention mention)
    {
        if (mention.Role == 0 || mention.Name > 0) return false;
        var index = tables.RoleNames.Readings(mention.Role)[0].Target;
        var role = tables.Roles[index];
        if (_isInstitution[index] || (role.Phrase.EndsWith(" minister", StringComparison.Ordinal) && NameWords.Start(document, mention, tables) < mention.EndToken)) return true;
        return role.Collective && role.Sectors[0] is "COP" or "LEG" or "JUD" or "OPP" or "REB" or "CVL" or "LAB" && !RoleReference.IsFromElsewhere(role);
    }

    /// <summary>Whether the role is one that acts where it is, so that a place in its own sentence is enough: police and parliament, not governments and rebels.</summary>
    public bool IsOfThePlace(Mention mention)
    {
        var role = tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target];
        return role.Sectors[0] is "COP" or "LEG" or "OPP" or "CVL" or "JUD" or "MIL" && !role.Phrase.StartsWith("government", StringComparison.Ordinal);
    }

    /// <summary>The country, or null when it is not clear; and the sentence that names it when only one mention does, else −1.</summary>
    public (string? Country, int OnlyIn) Of(Document document, ReadOnlySpan<Actor?> actors)
    {
        var mentions = document.Mentions.Items;
        var opening = LastSentence(document);
        var votes = new List<(string Country, int Votes, int Mentions, int Sentence, bool IsTold, bool IsNamed)>();
        var total = 0;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (Country(actors[i]) is not { } country || IsForeigner(mentions[i], actors[i]!)) continue;
            var isDateline = document.Sentences[mentions[i].Sentence].Kind == SentenceKind.Dateline;
            var weight = isDateline || mentions[i].Sentence <= opening ? 2 : 1;
            total += weight;
            var isTold = isDateline || IsWhere(document, mentions[i]) || IsOwn(mentions[i]);
            var at = votes.FindIndex(v => v.Country == country);
            if (at < 0) votes.Add((country, weight, 1, mentions[i].Sentence, isTold, !isDateline));
            else votes[at] = (country, votes[at].Votes + weight, votes[at].Mentions + 1, mentions[i].Sentence, votes[at].IsTold || isTold, votes[at].IsNamed || !isDateline);
        }
        // A dateline alone says where the report was written.
        foreach (var vote in votes) if (vote is { IsTold: true, IsNamed: true } && 2 * vote.Votes > total) return (vote.Country, vote.Mentions == 1 ? vote.Sentence : -1);
        return (null, -1);
    }

    // A Dutch reporter, a French tourist: that he is said to be from there says that it is elsewhere.
    private static bool IsForeigner(Mention mention, Actor actor) => mention is { Role: > 0, Affiliation: > 0 } && actor.Sectors is ["JRN" or "CVL" or "BUS" or "MED" or "EDU" or "REL", ..];

    private static string? Country(Actor? actor) => actor is { Certainty: not (ActorCertainty.Coreferent or ActorCertainty.Unknown) } ? actor.Country : null;

    private static int LastSentence(Document document)
    {
        var told = 0;
        var sentences = document.Sentences.Items;
        for (var i = 0; i < sentences.Length; i++) if (sentences[i].Kind == SentenceKind.Text && ++told == SentencesThatTell) return i;
        return sentences.Length - 1;
    }

    /// <summary>Whether a name says where: "in Kenya", "across Kenya".</summary>
    public static bool IsWhere(Document document, Mention mention)
    {
        if (mention is not { Kind: MentionKind.Name, Role: 0 }) return false;
        foreach (var child in document.Tree.Children(mention.Head))
            if (document.Tree.Relation(child) == DepRel.Case && document.Word(child) is "in" or "In" or "across" or "Across" or "throughout" or "around" or "inside") return true;
        return false;
    }

    // Ministers whose business is abroad are no sign.
    private static bool IsMinisterAtHome(string phrase)
    {
        foreach (var subject in MinistersAtHome)
            if (phrase.StartsWith(subject, StringComparison.Ordinal) && (phrase.EndsWith(" minister", StringComparison.Ordinal) || phrase.EndsWith(" ministry", StringComparison.Ordinal))) return true;
        return false;
    }

    // An army is no sign: it also fights abroad.
    private bool IsOwn(Mention mention)
    {
        if (mention is not { Role: > 0, Affiliation: > 0 }) return false;
        var role = tables.RoleNames.Readings(mention.Role)[0].Target;
        return (_isInstitution[role] && tables.Roles[role].Sectors[0] is "COP" or "LEG" or "OPP" or "CVL" or "JUD" or "PTY" or "REB") || IsMinisterAtHome(tables.Roles[role].Phrase);
    }
}
