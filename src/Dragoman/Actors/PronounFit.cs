using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>Says which mentions a pronoun can stand for: "it" is no person, "he" no state, "they" are several or a body of people.</summary>
internal sealed class PronounFit(ActorTables tables)
{
    /// <summary>The sorts of pronouns.</summary>
    internal enum Whom
    {
        None,
        He,
        She,
        It,
        They,
    }

    /// <summary>The sort of a pronoun.</summary>
    public static Whom Of(ReadOnlySpan<char> word) => word switch
    {
        "He" or "he" or "him" or "his" or "His" or "himself" => Whom.He,
        "She" or "she" or "her" or "Her" or "herself" => Whom.She,
        "It" or "it" or "its" or "Its" or "itself" => Whom.It,
        "They" or "they" or "them" or "their" or "Their" or "themselves" => Whom.They,
        _ => Whom.None,
    };

    /// <summary>Whether a token stands in a quotation that begins in its sentence: there the speaker is no third person.</summary>
    public static bool IsQuoted(Document document, Mention pronoun)
    {
        var isOpen = false;
        foreach (var c in document.Text.AsSpan(document.Sentences[pronoun.Sentence].Span.Start, document.Tokens[pronoun.Head].Span.Start - document.Sentences[pronoun.Sentence].Span.Start))
            isOpen = c switch { '"' => !isOpen, '“' => true, '”' => false, _ => isOpen };
        return isOpen;
    }

    /// <summary>Whether the pronoun can stand for the mention.</summary>
    public bool Fits(Document document, Mention mention, Actor? actor, Whom whom)
    {
        if (actor is { Members.IsEmpty: false }) return whom == Whom.They;
        if (mention.Kind == MentionKind.Pronoun) return Of(document.Word(mention.Head)) == whom;
        var isPlural = document.Tags[mention.Head].Xpos is Xpos.Nns or Xpos.Nnps;
        if (mention.Kind == MentionKind.Demonym) return whom == Whom.They && isPlural;
        var role = mention.Role > 0 ? tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target] : null;
        var isPerson = role is not null ? !role.Collective : mention.Name > 0 ? IsOfKind(actor, "person:") : mention.Kind == MentionKind.Name && actor?.Office is { } office && !IsBody(office);
        return whom switch
        {
            Whom.It => !isPerson && !(isPlural && role is not null),
            Whom.They => isPerson ? isPlural : role is not null ? isPlural || role.Sectors[0] is "COP" or "REB" or "UAF" or "CVL" : actor is not null && !IsOfKind(actor, "state:"),
            _ => isPerson && !isPlural && !IsOther(document, mention, whom),
        };
    }

    private static bool IsOfKind(Actor? actor, string kind) => actor?.EntityId?.StartsWith(kind, StringComparison.Ordinal) == true;

    private static bool IsBody(string office) =>
        office.EndsWith("group", StringComparison.Ordinal) || office.EndsWith("movement", StringComparison.Ordinal) || office.EndsWith("front", StringComparison.Ordinal) || office.EndsWith("party", StringComparison.Ordinal)
        || office.EndsWith("ministry", StringComparison.Ordinal) || office.EndsWith("militia", StringComparison.Ordinal);

    private static bool IsOther(Document document, Mention mention, Whom whom)
    {
        for (var token = mention.FirstToken; token < mention.EndToken; token++)
        {
            var word = document.Word(token);
            if (whom == Whom.She ? word is "Mr" or "Mr." or "King" or "king" or "Sir" || word.EndsWith("spokesman") : word is "Mrs" or "Mrs." or "Ms" or "Ms." or "Queen" or "queen" || word.EndsWith("woman")) return true;
        }
        return false;
    }
}
